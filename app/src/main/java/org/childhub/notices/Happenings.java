package org.childhub.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.childhub.catalogue.Arrivals;
import org.childhub.notices.Happening.What;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened that this room notes itself: changes of items, finds of searches and what people
 * wrote. Like arrivals they become visible in their order, for whoever writes them waits for the
 * catalogue's turn.
 */
@Component
class Happenings {
  private final JdbcClient db;
  private final Arrivals arrivals;

  Happenings(JdbcClient db, Arrivals arrivals) {
    this.db = db;
    this.arrivals = arrivals;
  }

  /**
   * When the latest of it or the latest arrival was; what is read after this holds all up to then.
   */
  Instant latest() {
    var arrived = arrivals.latest();
    var own =
        db.sql(
                """
                select greatest((select max(at) from notices_change), (select max(at) from notices_found),
                  (select max(at) from notices_written), :arrived)
                """)
            .param("arrived", Timestamp.from(arrived))
            .query(Timestamp.class)
            .single();
    return own.toInstant();
  }

  /** What happened for a member, the latest first, as {@link Arrivals#matching} pages them. */
  List<Happening> of(long memberId, Instant after, Arrivals.Arrival before, int limit) {
    return db.sql(
            """
            select entry_id, at, what, language, follow from (
              select c.entry_id, c.at, case when c.language is null then 'CHANGED' else 'TRANSLATED' end as what, c.language,
                f.id as follow
              from notices_follow f join notices_change c on c.entry_id = f.entry_id
              where f.member_id = :member and f.subject = 'item' and c.at > f.since
              union all
              select x.entry_id, min(x.at), 'ARRIVED', null, min(f.id)
              from notices_follow f join notices_found x on x.search_id = f.search_id
              where f.member_id = :member and x.at > f.since group by x.entry_id
              union all
              select w.entry_id, min(w.at), 'ARRIVED', null, min(f.id)
              from notices_follow f join notices_written w on w.person_id = f.person_id
              where f.member_id = :member and w.arrived_at > f.since group by w.entry_id) as own
            where at > :after and (at, entry_id) < (:before, :beforeId)
            order by at desc, entry_id desc limit :limit
            """)
        .param("member", memberId)
        .param("after", Timestamp.from(after))
        .param("before", Timestamp.from(before.at()))
        .param("beforeId", before.id())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Happening(
                    row.getLong("entry_id"),
                    row.getTimestamp("at").toInstant(),
                    What.valueOf(row.getString("what")),
                    row.getString("language") == null
                        ? null
                        : Language.of(row.getString("language")),
                    row.getLong("follow")))
        .list();
  }
}
