package org.childhub.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.TakeOut;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a member follows, and when she gets mails; what followers were told of her is public. All
 * goes with the account.
 */
@Component
class NoticesBelongings implements Belongings {
  private final JdbcClient db;
  private final Targets targets;
  private final Members members;

  NoticesBelongings(JdbcClient db, Targets targets, Members members) {
    this.db = db;
    this.targets = targets;
    this.members = members;
  }

  private record Row(
      String subject,
      @Nullable String said,
      @Nullable Long entryId,
      @Nullable Long personId,
      String since) {}

  @Override
  public Set<String> tables() {
    return Set.of("notices_follow", "notices_member", "notices_written");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add("notices.follows.title", follows(memberId));
    out.add(
        "notices.settings.title",
        db.sql(
                """
                select rhythm as "notices.settings.rhythm", hour as "notices.settings.hour",
                  weekday as "notices.settings.weekday", zone as "notices.settings.zone"
                from notices_member where member_id = :member
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
  }

  private List<Map<String, Object>> follows(long memberId) {
    var rows =
        db.sql(
                """
                select f.subject, coalesce(f.code, s.query) as said, f.entry_id, f.person_id,
                  to_char(f.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
                from notices_follow f left join notices_search s on s.id = f.search_id
                where f.member_id = :member order by f.id
                """)
            .param("member", memberId)
            .query(Row.class)
            .list();
    var reader = members.find(memberId).map(Member::language).orElse(Language.EN);
    var entries =
        targets.entries(rows.stream().map(Row::entryId).filter(Objects::nonNull).toList(), reader);
    var people =
        targets.people(rows.stream().map(Row::personId).filter(Objects::nonNull).toList(), reader);
    return rows.stream()
        .map(
            row ->
                shown(
                    row,
                    row.personId() == null
                        ? entries.get(row.entryId())
                        : people.get(row.personId())))
        .toList();
  }

  private static Map<String, Object> shown(Row row, @Nullable Target target) {
    var said = row.said() == null ? "" : row.said();
    return Map.of(
        "notices.field.subject", row.subject(),
        "notices.field.what", target == null ? said : target.name(),
        "notices.field.since", row.since());
  }
}
