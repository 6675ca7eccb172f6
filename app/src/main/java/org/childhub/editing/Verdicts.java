package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others decided lately about what a member wrote; what they gave back waits for her. */
@Component
class Verdicts implements Waiting {
  static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST = 10;

  /** The last decision on each item that she began or handed in. */
  private static final String LAST =
      """
      from editing_item i join lateral (
        select * from editing_review x where x.item_id = i.id order by x.id desc limit 1) r on true
      where i.id in (
          select id from editing_item where author = :me
          union select item_id from editing_review where handed_in_by = :me)
        and (i.author = :me or r.handed_in_by = :me) and r.decided_by is distinct from :me
      """;

  private final JdbcClient db;
  private final Clock clock;

  Verdicts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The latest first. */
  List<Verdict> of(Member member) {
    return db.sql(
            """
            select i.id as item, i.title, i.language, r.outcome, r.decided_at,
              (select f.decision from editing_refusal f where f.review_id = r.id and f.member = :me) as decision %s
              and r.outcome in ('accepted', 'returned', 'refused') and r.decided_at > :since
            order by r.decided_at desc, i.id limit :most
            """
                .formatted(LAST))
        .param("me", member.id())
        .param("since", Timestamp.from(clock.instant().minus(LATELY)))
        .param("most", MOST)
        .query(
            (row, number) ->
                new Verdict(
                    row.getLong("item"),
                    row.getString("title"),
                    row.getString("language"),
                    row.getString("outcome"),
                    row.getTimestamp("decided_at").toInstant(),
                    row.getObject("decision", Long.class)))
        .list();
  }

  @Override
  public String path() {
    return "/edit";
  }

  /** Items that were given back and that nobody has put before the public or withdrawn since. */
  @Override
  public long count(Member member) {
    return db.sql(
            "select count(*) "
                + LAST
                + " and r.outcome = 'returned' and coalesce(i.published, 0) < r.number and i.withdrawn_by is null")
        .param("me", member.id())
        .query(Long.class)
        .single();
  }
}
