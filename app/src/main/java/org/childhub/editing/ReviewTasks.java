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
  private static final String OPEN =
      """
      r.outcome is null and r.handed_in_by is distinct from :me
        and (r.item_id, r.number) not in (
          select x.item_id, x.number from editing_review x where x.outcome = 'refused' and x.decided_by = :me)
      """;
  private static final String OF_ITEM =
      "join editing_item i on i.id = r.item_id cross join lateral " + Items.HANDED_IN + " h\n";
  private static final String AFTER =
      """
      and (r.handed_in_at, r.item_id) > (
        select x.handed_in_at, x.item_id from editing_review x where x.item_id = :after order by x.id desc limit 1)
      """;

  private final JdbcClient db;

  ReviewTasks(JdbcClient db) {
    this.db = db;
  }

  /** An item, the countries of what was handed in of it, and when that was. */
  record Waiting(Item item, List<String> countries, Instant since) {}

  /** The longest waiting first, from the one after the item {@code after} on, 0: from the first. */
  List<Waiting> list(Member member, Undecided wanted, long after, int limit) {
    var page =
        "select r.item_id, r.handed_in_at "
            + waiting(member, wanted)
            + (after == 0 ? "" : AFTER)
            + "order by r.handed_in_at, r.item_id limit %d".formatted(limit);
    // Whole items are read for one page only, however many wait.
    return query(
            """
            select i.*, h.countries as handed_countries, r.handed_in_at
            from (%s) r %s order by r.handed_in_at, r.item_id
            """
                .formatted(page, OF_ITEM),
            member,
            wanted)
        .param("after", after)
        .query(
            (row, number) ->
                new Waiting(
                    Items.item(row, number),
                    Items.strings(row.getArray("handed_countries")),
                    row.getTimestamp("handed_in_at").toInstant()))
        .list();
  }

  long count(Member member, Undecided wanted) {
    return query("select count(*) " + waiting(member, wanted), member, wanted)
        .query(Long.class)
        .single();
  }

  /** The statement holds only what narrows, so that PostgreSQL plans it well once for all. */
  private static String waiting(Member member, Undecided wanted) {
    var reach = Reach.of(member, Right.REVIEW);
    var ofItem = new StringBuilder();
    if (!reach.everywhere()) {
      ofItem.append("and ").append(Reach.condition("review", "h")).append('\n');
    }
    if (!wanted.country().isEmpty()) {
      ofItem.append("and :country = any(h.countries)\n");
    }
    return "from editing_review r "
        + (ofItem.isEmpty() ? "" : OF_ITEM)
        + "where "
        + OPEN
        + ofItem
        + (wanted.ids() == null ? "" : "and r.item_id = any(:keys)\n")
        + (wanted.before() == null ? "" : "and r.handed_in_at <= :before\n");
  }

  private JdbcClient.StatementSpec query(String sql, Member member, Undecided wanted) {
    var ids = wanted.ids();
    var before = wanted.before();
    var query =
        db.sql(sql)
            .param("me", member.id())
            .param("keys", ids == null ? null : ids.toArray(Long[]::new))
            .param("country", wanted.country())
            .param("before", before == null ? null : Timestamp.from(before));
    return Reach.of(member, Right.REVIEW).in(query);
  }
}
