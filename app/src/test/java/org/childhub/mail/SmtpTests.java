package org.childhub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way through a real mail server. */
@HubTest
class SmtpTests {
  private static GreenMail server = start(0);

  @Autowired Outbox outbox;
  @Autowired LetterQueue queue;
  @Autowired Composer composer;
  @Autowired MailSettings settings;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("hub.mail.host", () -> "127.0.0.1");
    settings.add("hub.mail.port", () -> server.getSmtp().getPort());
    settings.add("hub.mail.tls", () -> "none");
    settings.add("hub.mail.from", () -> "hub@example.org");
  }

  private static GreenMail start(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @AfterAll
  static void close() {
    server.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  @Test
  void aLetterComesAsTextAndAsHtmlOfTheSameWords() throws Exception {
    outbox.send(
        new Letter(
            "mira@example.org",
            Language.SR_CYRL,
            "Пријава на ChildHub: ваша веза за пријављивање важи петнаест минута",
            List.of(
                new Letter.Heading("Добро дошли"),
                new Letter.Paragraph("Притисните дугме & пријавите се <одмах>.\nВажи једном."),
                new Letter.Button(
                    "Пријавите се", "https://hub.example.org/sr-Cyrl/sign-in/abc?x=1&y=2"),
                new Letter.Link("Помоћ", "https://hub.example.org/sr-Cyrl/helplines")),
            null));

    var mail = received(1).getFirst();
    assertThat(mail.getSubject())
        .isEqualTo("Пријава на ChildHub: ваша веза за пријављивање важи петнаест минута");
    assertThat(mail.getHeader("Subject", null)).matches("[\\x20-\\x7E\r\n]+");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("ChildHub <hub@example.org>");
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("mira@example.org");
    assertThat(mail.getContentLanguage()).containsExactly("sr-Cyrl");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@example\\.org>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(text(mail).lines())
        .containsExactly(
            "Добро дошли",
            "",
            "Притисните дугме & пријавите се <одмах>.",
            "Важи једном.",
            "",
            "Пријавите се:",
            "https://hub.example.org/sr-Cyrl/sign-in/abc?x=1&y=2",
            "",
            "Помоћ:",
            "https://hub.example.org/sr-Cyrl/helplines",
            "",
            "-- ",
            "Ову поруку вам шаље ChildHub.",
            "",
            "ChildHub:",
            "http://localhost:8080/sr-Cyrl/",
            "",
            "Добили сте је зато што је на сајту ChildHub употребљена ваша адреса. Ако то нисте били"
                + " ви, не морате ништа да радите.",
            "");
    assertThat(html(mail))
        .contains("<html lang=\"sr-Cyrl\" dir=\"ltr\">")
        .contains("<h2>Добро дошли</h2>")
        .contains("Притисните дугме &amp; пријавите се &lt;одмах&gt;.<br>")
        .contains(
            "href=\"https://hub.example.org/sr-Cyrl/sign-in/abc?x=1&amp;y=2\">Пријавите се</a>")
        .contains(
            "<p class=\"address\">https://hub.example.org/sr-Cyrl/sign-in/abc?x=1&amp;y=2</p>")
        .doesNotContain("<одмах>", "<img", "<script", "style=");
    assertThat(visible(html(mail))).contains(words(text(mail)));
  }

  @Test
  void aNewsletterCanBeStoppedWithOneClick() throws Exception {
    outbox.send(newsletter("ardita@example.org"));

    var mail = received(1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Lajmet e javës: mbrojtja e fëmijëve");
    assertThat(mail.getHeader("List-Unsubscribe", null))
        .isEqualTo("<https://hub.example.org/off/7f3a>");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(text(mail))
        .contains("Çështje të reja për fëmijët", "E merrni sepse keni kërkuar mesazhe të tilla.")
        .contains("Nuk dua më mesazhe të tilla:\r\nhttps://hub.example.org/off/7f3a");
    assertThat(html(mail))
        .contains("<html lang=\"sq\"", "<a href=\"https://hub.example.org/off/7f3a\">");
  }

  @Test
  void whatIsRolledBackIsNotSent() throws Exception {
    transaction.executeWithoutResult(
        status -> {
          outbox.send(newsletter("nobody@example.org"));
          status.setRollbackOnly();
        });
    outbox.send(newsletter("ardita@example.org"));

    assertThat(received(1).getFirst().getAllRecipients()[0].toString())
        .isEqualTo("ardita@example.org");
    await().until(() -> outbox.state().waiting() == 0);
  }

  @Test
  void lettersWaitForAServerThatIsDown() throws Exception {
    var port = server.getSmtp().getPort();
    server.stop();
    outbox.sendAll(List.of(newsletter("ardita@example.org"), newsletter("mira@example.org")));
    await().until(() -> problems().stream().anyMatch(problem -> problem.contains("connect")));
    assertThat(outbox.state().waiting()).isEqualTo(2);
    assertThat(outbox.state().oldest()).isNotNull();
    server = start(port);

    assertThat(received(2)).hasSize(2);
    await().until(() -> outbox.state().waiting() == 0);
    assertThat(outbox.undelivered()).isEmpty();
    assertThat(outbox.state().oldest()).isNull();
  }

  @Test
  void aLetterWhoseSenderWasKilledGoesAgainUnderTheSameName() throws Exception {
    // Claimed in the transaction that writes it, so that no other sender comes first.
    var claimed =
        transaction.execute(
            status -> {
              outbox.send(newsletter("ardita@example.org"));
              return queue.claim().orElseThrow();
            });
    var first = composer.compose(claimed);
    outbox.send(newsletter("mira@example.org"));
    assertThat(received(1)).hasSize(1);
    await().until(() -> outbox.state().waiting() == 1);
    db.sql("update mail_letter set due_at = due_at - interval '5 minutes'").update();
    queue.ring();

    var again = received(2).get(1);
    assertThat(again.getMessageID()).isEqualTo(first.getMessageID());
    assertThat(again.getSentDate()).isEqualTo(first.getSentDate());
    // The killed one, should it only have slept, changes nothing any more.
    queue.giveUp(claimed, "late");
    assertThat(outbox.undelivered()).isEmpty();
  }

  @Test
  void severalHubsShareTheWorkAndSendEachLetterOnce() throws Exception {
    var second = new Sender(queue, composer, new SmtpDelivery(settings), settings, clock);
    second.start();
    var letters = new ArrayList<Letter>();
    for (var number = 0; number < 300; number++) {
      letters.add(newsletter("reader" + number + "@example.org"));
    }
    outbox.sendAll(letters);

    await().until(() -> outbox.state().waiting() == 0);
    second.close();
    var readers = Arrays.stream(server.getReceivedMessages()).map(SmtpTests::to).toList();
    assertThat(readers).hasSize(300);
    assertThat(new HashSet<>(readers)).hasSize(300);
  }

  @Test
  void whatAnswersItsReaderGoesBeforeWhatIsSentToMany() {
    transaction.executeWithoutResult(
        status -> {
          outbox.sendAll(List.of(newsletter("ardita@example.org"), newsletter("mira@example.org")));
          outbox.send(new Letter("link@example.org", Language.EN, "Your link", List.of(), null));
          assertThat(queue.claim().orElseThrow().letter().to()).isEqualTo("link@example.org");
          assertThat(queue.claim().orElseThrow().letter().to()).isEqualTo("ardita@example.org");
          status.setRollbackOnly();
        });
  }

  @Test
  void aHeaderCannotBeSmuggledInByALongOrStrangeSubject() throws Exception {
    outbox.send(
        new Letter(
            "mira@example.org",
            Language.EN,
            "Bcc: ana@example.org "
                + "=?UTF-8?Q?=0D=0ABcc:_ana@example.org?= "
                + "дуго ".repeat(80),
            List.of(),
            null));
    var mail = received(1).getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).hasSize(200).endsWith("…").startsWith("Bcc: ana@example.org");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private static Letter newsletter(String to) {
    return new Letter(
        to,
        Language.SQ,
        "Lajmet e javës: mbrojtja e fëmijëve",
        List.of(new Letter.Paragraph("Çështje të reja për fëmijët")),
        "https://hub.example.org/off/7f3a");
  }

  private static List<MimeMessage> received(int count) {
    assertThat(server.waitForIncomingEmail(10_000, count)).isTrue();
    return List.of(server.getReceivedMessages());
  }

  private List<String> problems() {
    return db.sql("select problem from mail_letter where problem is not null")
        .query(String.class)
        .list();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String html(MimeMessage mail) throws Exception {
    var part = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(part.getContentType()).isEqualTo("text/html; charset=UTF-8");
    return (String) part.getContent();
  }

  private static String visible(String html) {
    return html.replaceAll("(?s)<(style|title)>.*?</\\1>|<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(":?\\s+")).filter(word -> !word.equals("--")).toList();
  }
}
