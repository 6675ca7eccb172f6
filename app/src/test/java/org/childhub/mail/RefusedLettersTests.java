package org.childhub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a mail server does not take. */
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedLettersTests {
  private static final PickyServer SERVER = new PickyServer();

  @Autowired Outbox outbox;
  @Autowired Sender sender;
  @Autowired LetterQueue queue;
  @Autowired JdbcClient db;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("hub.mail.host", () -> "127.0.0.1");
    settings.add("hub.mail.port", SERVER::port);
    settings.add("hub.mail.tls", () -> "none");
    settings.add("hub.mail.from", () -> "hub@example.org");
  }

  @BeforeEach
  void content() {
    SERVER.answers.clear();
    SERVER.taken.clear();
    db.sql("delete from mail_letter").update();
  }

  @AfterAll
  static void close() throws IOException {
    SERVER.close();
  }

  @Test
  void aRefusedAddressIsNotTriedAgainUntilSomebodySaysSo(CapturedOutput log) {
    SERVER.answers.put("RCPT TO:<gone@example.org>", "550 5.1.1 <gone@example.org> is not here");
    outbox.sendAll(List.of(letter("gone@example.org"), letter("mira@example.org")));

    await().until(() -> SERVER.taken.size() == 1 && outbox.state().undelivered() == 1);
    var refused = outbox.undelivered().getFirst();
    assertThat(refused.to()).isEqualTo("gone@example.org");
    assertThat(refused.subject()).isEqualTo("Subject");
    assertThat(refused.attempts()).isOne();
    assertThat(refused.problem()).isEqualTo("550 5.1.1 <gone@example.org> is not here");
    assertThat(SERVER.taken.getFirst()).contains("To: mira@example.org");
    assertThat(log).contains("Letter " + refused.id()).doesNotContain("gone@example.org");

    SERVER.answers.clear();
    assertThat(outbox.retry(refused.id())).isTrue();
    await().until(() -> SERVER.taken.size() == 2);
    await().until(() -> outbox.state().undelivered() == 0);
    assertThat(outbox.retry(refused.id())).isFalse();
  }

  @Test
  void refusedContentIsNotTriedAgain() {
    SERVER.answers.put(".", "554 5.7.1 no such words here");
    outbox.send(letter("mira@example.org"));

    await().until(() -> outbox.state().undelivered() == 1);
    assertThat(outbox.undelivered().getFirst().problem()).contains("no such words");
  }

  @Test
  void aLetterThatIsNotTakenForNowWaitsLongerEveryTime() {
    SERVER.answers.put("RCPT TO:<busy@example.org>", "450 4.2.1 come back later");
    outbox.send(letter("busy@example.org"));

    for (var minutes : List.of(1, 2, 4, 8)) {
      makeDue();
      await()
          .until(
              () ->
                  wait(Instant.now())
                          .compareTo(Duration.ofMinutes(minutes).dividedBy(4).multipliedBy(3))
                      > 0);
      assertThat(wait(Instant.now())).isLessThanOrEqualTo(Duration.ofMinutes(minutes));
    }
    SERVER.answers.clear();
    makeDue();
    await().until(() -> SERVER.taken.size() == 1);
  }

  @Test
  void afterFourDaysALetterIsGivenUp() {
    SERVER.answers.put("RCPT TO:<busy@example.org>", "450 4.2.1 come back later");
    outbox.send(letter("busy@example.org"));
    await().until(() -> wait(Instant.now()).compareTo(Duration.ofSeconds(50)) > 0);
    db.sql("update mail_letter set queued_at = queued_at - interval '4 days 1 second'").update();
    makeDue();

    await().until(() -> outbox.state().undelivered() == 1);
    assertThat(outbox.undelivered().getFirst().problem()).contains("come back later");
    assertThat(outbox.undelivered().getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void whereTheHubItselfIsRefusedAllLettersWait(CapturedOutput log) {
    SERVER.answers.put("MAIL", "530 5.7.0 log in first");
    outbox.sendAll(List.of(letter("mira@example.org"), letter("ana@example.org")));
    await().until(() -> log.getAll().contains("Letters wait"));
    assertThat(log).contains("log in first");
    assertThat(outbox.state().undelivered()).isZero();
    assertThat(outbox.state().waiting()).isEqualTo(2);

    SERVER.answers.clear();
    await().until(() -> SERVER.taken.size() == 2);
    await().until(() -> log.getAll().contains("Letters go out again."));
  }

  @Test
  void whatCouldNotBeDeliveredIsForgottenAfterAWeek() {
    SERVER.answers.put("RCPT", "550 nobody here");
    outbox.send(letter("gone@example.org"));
    await().until(() -> outbox.state().undelivered() == 1);
    sender.forget();
    assertThat(outbox.state().undelivered()).isOne();
    db.sql("update mail_letter set failed_at = failed_at - interval '7 days'").update();
    sender.forget();
    assertThat(outbox.state().undelivered()).isZero();
  }

  @Test
  void nothingIsKeptOfALetterThatWent() {
    outbox.send(letter("mira@example.org"));
    await().until(() -> SERVER.taken.size() == 1);
    await()
        .until(() -> db.sql("select count(*) from mail_letter").query(Integer.class).single() == 0);
  }

  /** As if the letter had waited long enough. */
  private void makeDue() {
    db.sql("update mail_letter set due_at = now() where due_at > now() and problem is not null")
        .update();
    queue.ring();
  }

  /** How long the one letter still waits. */
  private Duration wait(Instant from) {
    return db.sql("select due_at from mail_letter where problem is not null")
        .query(Instant.class)
        .optional()
        .map(due -> Duration.between(from, due))
        .orElse(Duration.ZERO);
  }

  private static Letter letter(String to) {
    return new Letter(to, Language.EN, "Subject", List.of(new Letter.Paragraph("Text.")), null);
  }
}
