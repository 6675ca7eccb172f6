package org.childhub.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.childhub.accounts.Retained;
import org.childhub.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes decisions about members' works, with appeals and answers, when the last word about them
 * is old; an appeal that nobody has judged yet keeps its decision. The audit log keeps the number.
 */
@Component
class DecisionRetention implements Retained {
  private final JdbcClient db;
  private final Handlings handlings;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  DecisionRetention(
      JdbcClient db, Handlings handlings, Audit audit, ApplicationEventPublisher events) {
    this.db = db;
    this.handlings = handlings;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public String code() {
    return "decisions";
  }

  @Override
  @Transactional
  public int removeEndedBefore(Instant moment) {
    var removed =
        db.sql(
                """
                delete from moderation_decision
                where (appeal is null or outcome is not null) and coalesce(reviewed_at, decided_at) < :moment
                returning id
                """)
            .param("moment", Timestamp.from(moment))
            .query(Long.class)
            .list();
    handlings.forget("appeal", removed.stream().map(String::valueOf).toList());
    events.publishEvent(new DecisionsForgotten(removed));
    removed.forEach(id -> audit.note("clock", "decision.forgotten", "decision:" + id, Map.of()));
    return removed.size();
  }
}
