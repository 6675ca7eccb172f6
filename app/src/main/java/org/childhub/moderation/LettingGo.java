package org.childhub.moderation;

import java.util.Map;
import org.childhub.accounts.StandingChanged;
import org.childhub.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is frozen or leaves works on nothing more, so that no task waits for her. */
@Component
class LettingGo {
  private final JdbcClient db;
  private final Concerns concerns;
  private final Audit audit;

  LettingGo(JdbcClient db, Concerns concerns, Audit audit) {
    this.db = db;
    this.concerns = concerns;
    this.audit = audit;
  }

  private record Row(String sort, String key) {}

  @EventListener
  @Transactional
  public void hear(StandingChanged news) {
    if (!news.active()) {
      letGo(news.memberId());
    }
  }

  private void letGo(long memberId) {
    var tasks =
        db.sql("delete from moderation_assignment where member_id = :member returning sort, key")
            .param("member", memberId)
            .query(Row.class)
            .list();
    for (var task : tasks) {
      if (task.sort().equals("concern")) {
        concerns.take(task.key(), false);
      }
      audit.note("clock", "task.assigned", task.sort() + ":" + task.key(), Map.of("to", ""));
    }
  }
}
