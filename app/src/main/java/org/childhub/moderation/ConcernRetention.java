package org.childhub.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Retained;
import org.childhub.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reduces concerns that were closed long ago to figures: country, subject, who reported, language,
 * when it came in and was closed, how far the clock went. Words, contact, page, notes, answers and
 * who read or was told go; the audit log keeps the number.
 */
@Component
class ConcernRetention implements Retained {
  private static final List<String> BY_ID =
      List.of(
          "delete from moderation_answer where concern_id = any(:ids)",
          "delete from moderation_reading where concern_id = any(:ids)",
          "delete from moderation_told where concern_id = any(:ids)");

  private final JdbcClient db;
  private final Handlings handlings;
  private final Audit audit;
  private final Clock clock;

  ConcernRetention(JdbcClient db, Handlings handlings, Audit audit, Clock clock) {
    this.db = db;
    this.handlings = handlings;
    this.audit = audit;
    this.clock = clock;
  }

  private record Reduced(long id, String reference) {}

  @Override
  public String code() {
    return "concerns";
  }

  @Override
  @Transactional
  public int removeEndedBefore(Instant moment) {
    var reduced =
        db.sql(
                """
                update moderation_concern set worry = null, contact = null, about = null, outcome = null,
                  form = gen_random_uuid(), reduced_at = :now
                where state = 'closed' and reduced_at is null and coalesce(closed_at, received_at) < :moment
                returning id, reference
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("moment", Timestamp.from(moment))
            .query(Reduced.class)
            .list();
    var ids = reduced.stream().map(Reduced::id).toArray(Long[]::new);
    BY_ID.forEach(part -> db.sql(part).param("ids", ids).update());
    handlings.forget("concern", reduced.stream().map(Reduced::reference).toList());
    reduced.forEach(
        one -> audit.note("clock", "concern.reduced", "concern:" + one.reference(), Map.of()));
    return reduced.size();
  }
}
