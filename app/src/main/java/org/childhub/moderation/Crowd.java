package org.childhub.moderation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells when more than {@value #MOST} reports an hour come from one address. The address is kept
 * only as a hash with a salt of the day, and both go when the day is over.
 */
@Component
class Crowd {
  static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Crowd(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Notes a report; true where it is one of very many. */
  @Transactional
  boolean isCrowded(String address) {
    var today = LocalDate.now(clock);
    var now = clock.instant();
    db.sql("delete from moderation_attempt where at < :start")
        .param("start", Timestamp.from(now.minus(WINDOW)))
        .update();
    db.sql("delete from moderation_salt where day < :today").param("today", today).update();
    var fresh = new byte[32];
    random.nextBytes(fresh);
    db.sql("insert into moderation_salt (day, salt) values (:today, :salt) on conflict do nothing")
        .param("today", today)
        .param("salt", fresh)
        .update();
    var before =
        db.sql(
                """
                with visitor as (
                  select sha256(salt || convert_to(:address, 'UTF8')) as hash from moderation_salt where day = :today),
                attempt as (insert into moderation_attempt (visitor, at) select hash, :now from visitor)
                select count(*) from moderation_attempt join visitor on visitor = hash where at > :start
                """)
            .param("address", address)
            .param("today", today)
            .param("now", Timestamp.from(now))
            .param("start", Timestamp.from(now.minus(WINDOW)))
            .query(Long.class)
            .single();
    return before >= MOST;
  }
}
