package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members whose contributions need no review any more: after {@value #ENOUGH} accepted ones a
 * moderator may trust somebody.
 */
@Component
class Trust {
  static final int ENOUGH = 3;

  private final JdbcClient db;
  private final Audit audit;
  private final Clock clock;

  Trust(JdbcClient db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  boolean isTrusted(long member) {
    return db.sql("select exists (select from editing_trust where member = :member)")
        .param("member", member)
        .query(Boolean.class)
        .single();
  }

  /** Those with enough accepted contributions; who is not trusted yet comes first. */
  List<Contributor> contributors() {
    return db.sql(
            """
            select r.handed_in_by as member, count(distinct r.item_id) as accepted,
              bool_or(t.member is not null) as trusted
            from editing_review r left join editing_trust t on t.member = r.handed_in_by
            where r.outcome = 'accepted' and r.handed_in_by is not null
            group by r.handed_in_by having count(distinct r.item_id) >= :enough
            order by 3, 2 desc, 1 limit 500
            """)
        .param("enough", ENOUGH)
        .query(Contributor.class)
        .list();
  }

  /** Trusts a member; false where she has not contributed enough yet, or is trusted already. */
  @Transactional
  public boolean give(Member by, long member) {
    var given =
        db.sql(
                    """
                    insert into editing_trust (member, given_by, given_at)
                    select :member, :by, :now where :enough <= (
                      select count(distinct item_id) from editing_review
                      where handed_in_by = :member and outcome = 'accepted')
                    on conflict do nothing
                    """)
                .param("member", member)
                .param("by", by.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("enough", ENOUGH)
                .update()
            == 1;
    if (given) {
      audit.note(Editing.actor(by), "trust.given", "member:" + member, Map.of());
    }
    return given;
  }

  /** Has a member's contributions reviewed again; false where they are anyway. */
  @Transactional
  public boolean take(Member by, long member) {
    var taken =
        db.sql("delete from editing_trust where member = :member").param("member", member).update()
            == 1;
    if (taken) {
      audit.note(Editing.actor(by), "trust.taken", "member:" + member, Map.of());
    }
    return taken;
  }
}
