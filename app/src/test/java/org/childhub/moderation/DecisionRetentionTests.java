package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions about works, and appeals, go when the last word about them is old. */
@HubTest
class DecisionRetentionTests {
  @Autowired Desk desk;
  @Autowired Decisions decisions;
  @Autowired DecisionRetention retention;
  @Autowired Queue queue;
  @Autowired Handlings handlings;
  @Autowired Messages messages;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void whatIsJudgedGoesWithItsNotesAndWhatWaitsStays() {
    var author = desk.member(Language.EN, Role.MEMBER, null);
    var judge = desk.member(Language.EN, Role.MODERATOR, null);
    var other = desk.member(Language.EN, Role.MODERATOR, null);
    var judged = decide(author, judge);
    decisions.appeal(judged, "Please look again", author);
    var task =
        queue.find(other, messages.in(Language.EN), "appeal", Long.toString(judged)).orElseThrow();
    handlings.note(task, "A colleague's note", other);
    decisions.review(judged, false, "It stays refused", other);
    var waiting = decide(author, judge);
    decisions.appeal(waiting, "Nobody has looked", author);
    var accepted = decide(author, judge);
    var late = decide(author, judge);
    decisions.appeal(late, "Judged last month", author);
    decisions.review(late, false, "It stays refused", other);
    age("decided_at", judged, waiting, accepted, late);
    age("appealed_at", judged, waiting, late);
    age("reviewed_at", judged);

    assertThat(retention.removeEndedBefore(Instant.now().minus(Duration.ofDays(730)))).isEqualTo(2);

    assertThat(decisions.find(judged, author)).isEmpty();
    assertThat(decisions.find(accepted, author)).isEmpty();
    assertThat(decisions.find(waiting, author)).isPresent();
    assertThat(decisions.find(late, author)).isPresent();
    assertThat(
            count(
                "select count(*) from moderation_note where sort = 'appeal' and key = :id", judged))
        .isZero();
    assertThat(
            count(
                "select count(*) from audit_entry where action = 'decision.forgotten' and subject = 'decision:' || :id",
                judged))
        .isOne();
    assertThat(retention.removeEndedBefore(Instant.now().minus(Duration.ofDays(730)))).isZero();
  }

  private long decide(Member author, Member by) {
    var draft =
        new Decisions.Draft(
            "item:0", "A title", Language.EN, null, author.id(), "refused", "subject", "");
    return transaction.execute(status -> decisions.decide(draft, by));
  }

  private void age(String column, Long... ids) {
    db.sql(
            "update moderation_decision set %1$s = %1$s - interval '3 years' where id = any(:ids)"
                .formatted(column))
        .param("ids", ids)
        .update();
  }

  private int count(String sql, long id) {
    return db.sql(sql).param("id", Long.toString(id)).query(Integer.class).single();
  }
}
