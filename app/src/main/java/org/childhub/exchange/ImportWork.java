package org.childhub.exchange;

import java.util.List;
import org.childhub.web.BackgroundWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last import of each source, as the page of jobs shows it. */
@Component
class ImportWork implements BackgroundWork {
  private final JdbcClient db;

  ImportWork(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "import";
  }

  @Override
  public List<Chore> chores() {
    return db.sql(
            """
            select id, source, state, records_read, changed_at,
              state = 'running' and changed_at < now() - interval '10 minutes' as cut_off
            from (select distinct on (source) * from exchange_run order by source, id desc) as latest
            order by changed_at desc limit 100
            """)
        .query(
            (row, number) ->
                new Chore(
                    row.getString("id"),
                    row.getString("source"),
                    row.getBoolean("cut_off") ? State.FAILED : state(row.getString("state")),
                    row.getLong("records_read"),
                    0,
                    row.getTimestamp("changed_at").toInstant(),
                    ""))
        .list();
  }

  private static State state(String code) {
    return switch (code) {
      case "running" -> State.RUNNING;
      case "stopped" -> State.WAITING;
      case "failed" -> State.FAILED;
      default -> State.DONE;
    };
  }

  /** An import goes on when somebody starts it again, with its source. */
  @Override
  public boolean canRepeat(Chore chore) {
    return false;
  }

  @Override
  public void repeat(String id) {}
}
