package org.childhub.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.childhub.mail.Letter.Part;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of letters on their way. A sender claims one at a time, which hides it from others for
 * {@link #CLAIM}; one whose sender died is due again after that.
 */
@Component
class LetterQueue {
  /** Longer than the slowest server may take for one letter. */
  static final Duration CLAIM = Duration.ofMinutes(5);

  private static final int AT_ONCE = 1_000;
  private static final int LONGEST_PROBLEM = 500;
  private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);

  LetterQueue(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A letter that one sender has.
   *
   * @param message names it in its Message-ID
   * @param attempt how many tries there have been with this one
   */
  record Claimed(long id, UUID message, Instant queuedAt, int attempt, Letter letter) {}

  void add(List<Letter> letters) {
    for (var from = 0; from < letters.size(); from += AT_ONCE) {
      insert(letters.subList(from, Math.min(letters.size(), from + AT_ONCE)));
    }
    ringAfterCommit();
  }

  private void insert(List<Letter> letters) {
    var writer = json.writerFor(PARTS);
    db.sql(
            """
            insert into mail_letter (recipient, language, subject, parts, unsubscribe, queued_at, due_at)
            select recipient, language, subject, parts::json, unsubscribe, :now, :now
            from unnest(:recipients::text[], :languages::text[], :subjects::text[], :parts::text[], :unsubscribes::text[])
              with ordinality as l(recipient, language, subject, parts, unsubscribe, position)
            order by position
            """)
        .param("now", now())
        .param("recipients", column(letters, Letter::to))
        .param("languages", column(letters, letter -> letter.language().tag()))
        .param("subjects", column(letters, Letter::subject))
        .param("parts", column(letters, letter -> writer.writeValueAsString(letter.parts())))
        .param("unsubscribes", column(letters, Letter::unsubscribe))
        .update();
  }

  /** The letter that is to go next; the claim is committed when this returns. */
  Optional<Claimed> claim() {
    return db.sql(
            """
            update mail_letter set attempts = attempts + 1, due_at = :until
            where id = (
              select id from mail_letter where failed_at is null and due_at <= :now
              order by bulk, due_at, id limit 1 for update skip locked)
            returning id, message, queued_at, attempts, recipient, language, subject, parts, unsubscribe
            """)
        .param("now", now())
        .param("until", Timestamp.from(clock.instant().plus(CLAIM)))
        .query(this::claimed)
        .optional();
  }

  /** It went: nothing of it is kept. */
  void forget(Claimed letter) {
    db.sql("delete from mail_letter where id = :id and attempts = :attempt")
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .update();
  }

  /** It is to be tried again at that time. */
  void putOff(Claimed letter, Instant until, String problem) {
    db.sql(
            """
            update mail_letter set due_at = :until, problem = :problem
            where id = :id and attempts = :attempt and failed_at is null
            """)
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .param("until", Timestamp.from(until))
        .param("problem", shortened(problem))
        .update();
  }

  /** It goes back as it was: no server could be asked about it. */
  void release(Claimed letter, String problem) {
    db.sql(
            """
            update mail_letter set due_at = :now, problem = :problem, attempts = attempts - 1
            where id = :id and attempts = :attempt and failed_at is null
            """)
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .param("now", now())
        .param("problem", shortened(problem))
        .update();
  }

  /** It is not tried any more. */
  void giveUp(Claimed letter, String problem) {
    db.sql(
            """
            update mail_letter set failed_at = :now, problem = :problem
            where id = :id and attempts = :attempt and failed_at is null
            """)
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .param("now", now())
        .param("problem", shortened(problem))
        .update();
  }

  boolean retry(long id) {
    ringAfterCommit();
    return db.sql(
                """
                update mail_letter set failed_at = null, problem = null, attempts = 0, queued_at = :now, due_at = :now
                where id = :id and failed_at is not null
                """)
            .param("id", id)
            .param("now", now())
            .update()
        == 1;
  }

  void retryAll() {
    ringAfterCommit();
    db.sql(
            """
            update mail_letter set failed_at = null, problem = null, attempts = 0, queued_at = :now, due_at = :now
            where failed_at is not null
            """)
        .param("now", now())
        .update();
  }

  Outbox.State state() {
    return db.sql(
            """
            select count(*) filter (where failed_at is null) as waiting, count(failed_at) as undelivered,
              min(queued_at) filter (where failed_at is null) as oldest
            from mail_letter
            """)
        .query(Outbox.State.class)
        .single();
  }

  List<Undelivered> undelivered() {
    return db.sql(
            """
            select id, recipient as to, subject, queued_at, failed_at, attempts, problem
            from mail_letter where failed_at is not null order by failed_at desc, id desc limit 200
            """)
        .query(Undelivered.class)
        .list();
  }

  List<Undelivered> undeliveredAfter(Instant failedAt, long id, int limit) {
    return db.sql(
            """
            select id, recipient as to, subject, queued_at, failed_at, attempts, problem
            from mail_letter where failed_at is not null and (failed_at, id) > (:at, :id)
            order by failed_at, id limit :limit
            """)
        .param("at", Timestamp.from(failedAt))
        .param("id", id)
        .param("limit", limit)
        .query(Undelivered.class)
        .list();
  }

  void forgetUndelivered(Instant before) {
    db.sql("delete from mail_letter where failed_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }

  /** Waits until a letter was added here, at most that long. */
  void await(Duration longest) throws InterruptedException {
    if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  void ring() {
    bell.release();
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring();
          }
        });
  }

  private Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getObject("message", UUID.class),
        row.getTimestamp("queued_at").toInstant(),
        row.getInt("attempts"),
        new Letter(
            row.getString("recipient"),
            Language.of(row.getString("language")),
            row.getString("subject"),
            json.readValue(row.getString("parts"), PARTS),
            row.getString("unsubscribe")));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String[] column(List<Letter> letters, Function<Letter, @Nullable String> value) {
    return letters.stream().map(value).toArray(String[]::new);
  }

  private static String shortened(String problem) {
    return problem
        .substring(0, Math.min(problem.length(), LONGEST_PROBLEM))
        .replaceAll("\\p{Cntrl}+", " ");
  }
}
