package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the clock tells when nobody takes a concern, with the clock set forward. */
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class EscalationTests {
  @Autowired Desk desk;
  @Autowired Concerns concerns;
  @Autowired Handlings handlings;
  @Autowired Queue queue;
  @Autowired Members members;
  @Autowired Letters letters;
  @Autowired Audit audit;
  @Autowired Messages messages;
  @Autowired EscalationClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void theFocalPersonIsToldThenTheDeputyThenAllWithoutACountry() {
    var focal = desk.member(Language.SR_CYRL, Role.FOCAL_PERSON, "AT");
    var deputy = desk.member(Language.EN, Role.FOCAL_PERSON, "AT");
    var everywhere = desk.member(Language.SQ, Role.MODERATOR, null);
    var stranger = desk.member(Language.EN, Role.FOCAL_PERSON, "BG");
    var number = desk.concern("words of a worry", "AT", "adult", "", Language.SR_CYRL);

    look(number, Duration.ofHours(24).minusSeconds(1));
    assertThat(find(number).step()).isZero();
    look(number, Duration.ofHours(24));
    look(number, Duration.ofHours(24).plusMinutes(5));
    assertThat(find(number).step()).isEqualTo(1);
    assertThat(find(number).state()).isEqualTo("escalated");
    assertThat(desk.letter(focal, number, "још је нико није преузео", "/sr-Cyrl/queue/concern/"))
        .doesNotContain("words of a worry");
    look(number, Duration.ofHours(48).plusMinutes(5));
    look(number, Duration.ofHours(48).plusMinutes(10));
    desk.letter(deputy, number, "nobody has taken it");
    look(number, Duration.ofHours(72).plusMinutes(10));
    look(number, Duration.ofDays(30));
    desk.letter(everywhere, number, "askush nuk e ka marrë");

    assertThat(desk.letters(focal, number)).isEqualTo(1);
    assertThat(desk.letters(deputy, number)).isEqualTo(1);
    assertThat(desk.letters(everywhere, number)).isEqualTo(1);
    assertThat(desk.letters(stranger, number)).isZero();
    assertThat(told(number)).startsWith("1 " + focal.id(), "2 " + deputy.id());
  }

  @Test
  void aCoordinatorStandsInForADeputyAndAChildsClockIsFaster() {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "MK");
    var coordinator = desk.member(Language.MK, Role.NATIONAL_COORDINATOR, "MK");
    var number = desk.concern("help", "MK", "child", "", Language.MK);

    look(number, Duration.ofHours(4));
    look(number, Duration.ofHours(8));

    assertThat(told(number)).startsWith("1 " + focal.id()).contains("2 " + coordinator.id());
    desk.letter(coordinator, number);
  }

  @Test
  void aStepWithNobodyToTellGivesWayToTheNext(CapturedOutput log) {
    var everywhere = desk.member(Language.EN, Role.MODERATOR, null);
    var ofACountry = desk.concern("secret words", "LI", "adult", "", Language.SQ);
    var ofNone = desk.concern("secret words", "", "adult", "", Language.EN);
    db.sql("update moderation_concern set step_at = to_timestamp(0) where reference = any(:those)")
        .param("those", new String[] {ofACountry, ofNone})
        .update();

    clock.look();
    clock.look();

    for (var number : List.of(ofACountry, ofNone)) {
      assertThat(told(number))
          .contains("3 " + everywhere.id())
          .noneMatch(one -> one.startsWith("1"));
      desk.letter(everywhere, number);
      assertThat(desk.letters(everywhere, number)).isEqualTo(1);
      assertThat(log.getAll()).contains(number).doesNotContain("secret words");
    }
  }

  @Test
  void theClockStandsWhileSomebodyWorksOnItAndRunsOnWhenSheLetsGo() {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "RO");
    var colleague = desk.member(Language.EN, Role.FOCAL_PERSON, "RO");
    var number = desk.concern("a worry", "RO", "adult", "", Language.RO);
    var task = queue.find(focal, messages.in(Language.EN), "concern", number).orElseThrow();

    handlings.assign(task, focal.id(), focal);
    look(number, Duration.ofDays(9));
    assertThat(find(number).state()).isEqualTo("taken");
    assertThat(told(number)).isEmpty();

    handlings.assign(task, colleague.id(), focal);
    desk.letter(colleague, "/queue/concern/" + number);
    assertThat(find(number).state()).isEqualTo("received");
    concerns.open(find(number), colleague);
    assertThat(find(number).state()).isEqualTo("taken");

    handlings.assign(task, null, colleague);
    look(number, Duration.ofDays(9));
    assertThat(told(number)).containsExactly("1 " + focal.id());
  }

  @Test
  void aClosedConcernIsToldToNobody() {
    desk.member(Language.EN, Role.FOCAL_PERSON, "HR");
    var number = desk.concern("a worry", "HR", "adult", "", Language.HR);
    concerns.close(number, "done", "command", Map.of());

    look(number, Duration.ofDays(9));

    assertThat(told(number)).isEmpty();
  }

  /** What the clock does so long after the concern came in. */
  private void look(String number, Duration later) {
    Instant then = find(number).receivedAt().plus(later);
    var escalation = new Escalation(db, members, letters, audit, Clock.fixed(then, ZoneOffset.UTC));
    var id = find(number).id();
    if (escalation.due().contains(id)) {
      transaction.execute(status -> escalation.raise(id));
    }
  }

  private Concern find(String number) {
    return concerns.list(false).stream()
        .filter(one -> one.reference().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(String number) {
    return db.sql(
            """
            select step || ' ' || member_id from moderation_told
            where concern_id = (select id from moderation_concern where reference = :number) order by step, member_id
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }
}
