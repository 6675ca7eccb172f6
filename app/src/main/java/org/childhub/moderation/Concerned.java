package org.childhub.moderation;

import java.sql.Types;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a concern is about, so that she neither sees it nor works on it. */
@Component
public class Concerned {
  private final JdbcClient db;
  private final Concerns concerns;
  private final Audit audit;

  Concerned(JdbcClient db, Concerns concerns, Audit audit) {
    this.db = db;
    this.concerns = concerns;
    this.audit = audit;
  }

  /**
   * Names the member whom a concern is about; if she works on it, nobody does any more and the
   * clock runs on.
   *
   * @param memberId null where it is about none of those who hear concerns after all
   */
  @Transactional
  public void name(Concern concern, @Nullable Long memberId, Member by) {
    db.sql("update moderation_concern set concerned_member_id = :member where id = :concern")
        .param("member", memberId, Types.BIGINT)
        .param("concern", concern.id())
        .update();
    var letGo =
        db.sql(
                """
                delete from moderation_assignment where sort = 'concern' and key = :key and member_id = :member
                """)
            .param("key", concern.reference())
            .param("member", memberId, Types.BIGINT)
            .update();
    if (letGo == 1) {
      concerns.take(concern.reference(), false);
    }
    audit.note(
        "member:" + by.id(),
        "concern.concerned",
        concern.subjectOfAudit(),
        Map.of("about", memberId == null ? "" : "member:" + memberId));
  }
}
