package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.moderation.Undecided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a member's decision: items within the reach of her right that somebody else handed
 * in and that she has not refused before.
 */
@Component
class ReviewTasks {
  private static final String WAITING =
      """
      from editing_item i join editing_review r on r.item_id = i.id and r.outcome is null
      cross join lateral %s h
      where i.handed_in is not null and r.handed_in_by is distinct from :me and %s
        and not exists (select from editing_review x where x.item_id = r.item_id and x.number = r.number
          and x.outcome = 'refused' and x.decided_by = :me)
        and (:keys::bigint[] is null or i.id = any(:keys))
        and (:country = '' or :country = any(h.countries))
        and (:before::timestamptz is null or r.handed_in_at <= :before)
      """
          .formatted(Items.HANDED_IN, Reach.condition("review", "h"));

  private final JdbcClient db;

  ReviewTasks(JdbcClient db) {
    this.db = db;
  }

  /** An item, the countries of what was handed in of it, and when that was. */
  record Waiting(Item item, List<String> countries, Instant since) {}

  /** The longest waiting first, from the one after the item {@code after} on, 0: from the first. */
  List<Waiting> list(Member member, Undecided wanted, long after, int limit) {
    return waiting(
            """
            select i.*, h.countries as handed_countries, r.handed_in_at %s and (:after = 0 or (r.handed_in_at, i.id) > (
              select x.handed_in_at, x.item_id from editing_review x where x.item_id = :after order by x.id desc limit 1))
            order by r.handed_in_at, i.id limit :limit
            """,
            member, wanted)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Waiting(
                    Items.item(row, number),
                    Items.strings(row.getArray("handed_countries")),
                    row.getTimestamp("handed_in_at").toInstant()))
        .list();
  }

  long count(Member member, Undecided wanted) {
    return waiting("select count(*) %s", member, wanted).query(Long.class).single();
  }

  private JdbcClient.StatementSpec waiting(String select, Member member, Undecided wanted) {
    var ids = wanted.ids();
    var before = wanted.before();
    var query =
        db.sql(select.formatted(WAITING))
            .param("me", member.id())
            .param("keys", ids == null ? null : ids.toArray(Long[]::new))
            .param("country", wanted.country())
            .param("before", before == null ? null : Timestamp.from(before));
    return Reach.of(member, Right.REVIEW).in(query);
  }
}
