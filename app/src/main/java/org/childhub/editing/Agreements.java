package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed with organisations: whether what their own editors publish is reviewed first. It
 * is, where nothing was agreed.
 */
@Component
class Agreements {
  private final JdbcClient db;
  private final Audit audit;
  private final Clock clock;

  Agreements(JdbcClient db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  boolean reviewedFirst(String organisation) {
    return find(organisation).orElse(true);
  }

  /** What was agreed, empty for nothing. */
  Optional<Boolean> find(String organisation) {
    return db.sql("select reviewed from editing_agreement where organisation = :organisation")
        .param("organisation", organisation)
        .query(Boolean.class)
        .optional();
  }

  /** Keeps what was agreed in place of what was agreed before. */
  @Transactional
  public void agree(Member by, String organisation, boolean reviewed) {
    db.sql(
            """
            insert into editing_agreement (organisation, reviewed, agreed_by, agreed_at)
            values (:organisation, :reviewed, :by, :now)
            on conflict (organisation) do update set reviewed = excluded.reviewed,
              agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at
            """)
        .param("organisation", organisation)
        .param("reviewed", reviewed)
        .param("by", by.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.note(
        Editing.actor(by),
        "agreement.made",
        "organisation:" + organisation,
        Map.of("reviewed", String.valueOf(reviewed)));
  }
}
