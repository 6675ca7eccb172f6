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
      from editing_review r join editing_item i on i.id = r.item_id and i.handed_in is not null
      """;
  private static final String HANDED_IN = "cross join lateral " + Items.HANDED_IN + " h\n";
  private static final String OPEN =
      """
      where r.outcome is null and r.handed_in_by is distinct from :me
        and not exists (select from editing_review x where x.item_id = r.item_id and x.number = r.number
          and x.outcome = 'refused' and x.decided_by = :me)
      """;
  private static final String WITHIN_REACH = "and " + Reach.condition("review", "h") + "\n";

  private final JdbcClient db;

  ReviewTasks(JdbcClient db) {
    this.db = db;
  }

  /** An item, the countries of what was handed in of it, and when that was. */
  record Waiting(Item item, List<String> countries, Instant since) {}

  /** The longest waiting first, from the one after the item {@code after} on, 0: from the first. */
  List<Waiting> list(Member member, Undecided wanted, long after, int limit) {
    var page =
        after == 0
            ? ""
            : """
            and (r.handed_in_at, i.id) > (
              select x.handed_in_at, x.item_id from editing_review x where x.item_id = :after order by x.id desc limit 1)
            """;
    return waiting(
            "select i.*, h.countries as handed_countries, r.handed_in_at ",
            page + "order by r.handed_in_at, i.id limit :limit",
            member,
            wanted)
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
    return waiting("select count(*) ", "", member, wanted).query(Long.class).single();
  }

  /** The statement holds only what narrows, so that PostgreSQL plans it well once for all. */
  private JdbcClient.StatementSpec waiting(
      String select, String end, Member member, Undecided wanted) {
    var reach = Reach.of(member, Right.REVIEW);
    var ids = wanted.ids();
    var before = wanted.before();
    var where = new StringBuilder(OPEN);
    if (!reach.everywhere()) {
      where.append(WITHIN_REACH);
    }
    if (!wanted.country().isEmpty()) {
      where.append("and :country = any(h.countries)\n");
    }
    if (ids != null) {
      where.append("and i.id = any(:keys)\n");
    }
    if (before != null) {
      where.append("and r.handed_in_at <= :before\n");
    }
    where.append(end);
    // What was handed in is looked at only where something is asked of it.
    var handedIn = (select + where).contains("h.countries") ? HANDED_IN : "";
    var query =
        db.sql(select + WAITING + handedIn + where)
            .param("me", member.id())
            .param("keys", ids == null ? null : ids.toArray(Long[]::new))
            .param("country", wanted.country())
            .param("before", before == null ? null : Timestamp.from(before));
    return reach.in(query);
  }
}
