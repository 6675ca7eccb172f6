package org.childhub.newsletter;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.mail.Outbox;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends newsletters. All recipients are written at once; then the mail room gets some of them at a
 * time, in one transaction with the note that it did, so each gets a letter once, whenever the hub
 * is killed and on however many nodes. Few lie ready there, so that an issue can be stopped.
 */
@Component
class Sending {
  private static final String READERS =
      """
      from newsletter_subscriber s where s.confirmed_at is not null
        and s.language = any(:languages) and (:country::text is null or s.country = :country)
      """;
  private static final int AT_ONCE = 500;
  private static final int MOST_READY = 1_000;

  private final JdbcClient db;
  private final Issues issues;
  private final IssueLetters letters;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      JdbcClient db,
      Issues issues,
      IssueLetters letters,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.issues = issues;
    this.letters = letters;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A subscriber to whom a letter goes, and what she reads. */
  record Recipient(long id, String email, Language language) {
    /** Keeps addresses out of logs. */
    @Override
    public String toString() {
      return "Recipient " + id;
    }
  }

  /** How many would get it now. */
  int count(Issue issue) {
    return ofReaders("select count(*) " + READERS, issue).query(Integer.class).single();
  }

  /** Begins to send a draft; false where it is none any more or nobody would get it. */
  @Transactional
  public boolean begin(Member member, long id) {
    var queued =
        db.sql("select id from newsletter_issue where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional()
            .flatMap(issues::find)
            .filter(Issue::isDraft)
            .map(this::queue)
            .orElse(0);
    if (queued == 0) {
      return false;
    }
    db.sql(
            """
            update newsletter_issue set state = 'sending', queued_at = :now, recipients = :queued where id = :id
            """)
        .param("id", id)
        .param("now", now())
        .param("queued", queued)
        .update();
    note(member, "newsletter.sent", id);
    return true;
  }

  /** Writes who is to get it; how many these are. */
  private int queue(Issue issue) {
    return ofReaders(
            "insert into newsletter_recipient (issue_id, subscriber_id) select :id, s.id "
                + READERS,
            issue)
        .param("id", issue.id())
        .update();
  }

  private JdbcClient.StatementSpec ofReaders(String sql, Issue issue) {
    return db.sql(sql)
        .param("languages", issue.readers().stream().map(Language::tag).toArray(String[]::new))
        .param("country", issue.country());
  }

  /** Stops an issue, or sends it on; false where it is neither under way nor stopped. */
  @Transactional
  public boolean set(Member member, long id, boolean stopped) {
    var set =
        db.sql("update newsletter_issue set state = :to where id = :id and state = :from")
            .param("id", id)
            .param("from", stopped ? "sending" : "stopped")
            .param("to", stopped ? "stopped" : "sending")
            .update();
    if (set == 1) {
      note(member, stopped ? "newsletter.stopped" : "newsletter.resumed", id);
    }
    return set == 1;
  }

  private void note(Member member, String action, long id) {
    audit.note("member:" + member.id(), action, "newsletter:" + id, Map.of());
  }

  @Scheduled(initialDelayString = "5s", fixedDelayString = "1s")
  void work() {
    var sending =
        db.sql("select id from newsletter_issue where state = 'sending' order by id")
            .query(Long.class)
            .list();
    for (var id : sending) {
      while (outbox.state().waiting() < MOST_READY && handSome(id)) {
        // The next of its recipients.
      }
      finish(id);
    }
  }

  /** Whether there may be more. */
  private boolean handSome(long id) {
    return Boolean.TRUE.equals(transaction.execute(status -> hand(id)));
  }

  private boolean hand(long id) {
    var issue = issues.find(id).orElse(null);
    if (issue == null || !isSending(id)) {
      return false;
    }
    var recipients = take(id);
    if (recipients.isEmpty()) {
      return false;
    }
    outbox.sendAll(letters.of(issue, recipients));
    return true;
  }

  /** Holds whoever wants to stop it until these recipients are handed over. */
  private boolean isSending(long id) {
    return db.sql("select id from newsletter_issue where id = :id and state = 'sending' for share")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private List<Recipient> take(long id) {
    return db.sql(
            """
            update newsletter_recipient r set handed_at = :now from newsletter_subscriber s
            where r.issue_id = :id and s.id = r.subscriber_id and r.subscriber_id = any(array(
              select subscriber_id from newsletter_recipient where issue_id = :id and handed_at is null
              order by subscriber_id limit :most for update skip locked))
            returning s.id, s.email, s.language
            """)
        .param("id", id)
        .param("now", now())
        .param("most", AT_ONCE)
        .query(
            (row, number) ->
                new Recipient(row.getLong(1), row.getString(2), Language.of(row.getString(3))))
        .list();
  }

  /**
   * Unless some are not handed over or another node has them in hand. In no transaction with {@link
   * #isSending}: two nodes that both hold the issue would wait for each other.
   */
  private void finish(long id) {
    db.sql(
            """
            update newsletter_issue set state = 'sent', finished_at = :now
            where id = :id and state = 'sending' and not exists (
              select from newsletter_recipient where issue_id = :id and handed_at is null)
            """)
        .param("id", id)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
