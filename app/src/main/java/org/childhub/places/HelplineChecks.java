package org.childhub.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helplines that a person should look at again: those checked too long ago, and those of which
 * somebody said that they are wrong. The latter are shown to nobody until somebody confirms them.
 */
@Component
public class HelplineChecks {
  private final JdbcClient db;
  private final Helplines helplines;
  private final Clock clock;

  HelplineChecks(JdbcClient db, Helplines helplines, Clock clock) {
    this.db = db;
    this.helplines = helplines;
    this.clock = clock;
  }

  /**
   * A helpline with what is known against it.
   *
   * @param doubt what somebody found wrong; null: nothing
   */
  public record Check(
      long id, Helpline helpline, @Nullable String doubt, @Nullable Instant doubtedAt) {

    /** The day from which it should be looked at. */
    public LocalDate due() {
      return helpline.checkedOn().plusDays(Helpline.FRESH_DAYS + 1L);
    }
  }

  /** All that should be looked at today, those checked longest ago first. */
  public List<Check> due() {
    return db.sql(
            Helplines.SELECT.formatted("doubt is not null or checked_on < :fresh")
                + " order by checked_on, id")
        .param("fresh", LocalDate.now(clock).minusDays(Helpline.FRESH_DAYS))
        .query(this::check)
        .list();
  }

  /** Any helpline. */
  public Optional<Check> find(long id) {
    return db.sql(Helplines.SELECT.formatted("id = :id"))
        .param("id", id)
        .query(this::check)
        .optional();
  }

  /** Somebody called or asked: all that we say is right today. */
  @Transactional
  public void confirm(long id) {
    db.sql(
            """
            update places_helpline set checked_on = :today, doubt = null, doubted_at = null, origin = 'own' where id = :id
            """)
        .param("id", id)
        .param("today", LocalDate.now(clock))
        .update();
  }

  /** Somebody found it wrong, and how; 1 to 5000 characters. */
  @Transactional
  public void doubt(long id, String words) {
    db.sql(
            """
            update places_helpline set doubt = :words, doubted_at = :now, origin = 'own' where id = :id
            """)
        .param("id", id)
        .param("words", words)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Check check(ResultSet row, int number) throws SQLException {
    var doubtedAt = row.getTimestamp("doubted_at");
    return new Check(
        row.getLong("id"),
        helplines.helpline(row),
        row.getString("doubt"),
        doubtedAt == null ? null : doubtedAt.toInstant());
  }
}
