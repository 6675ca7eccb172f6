package org.childhub.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which imports were ordered in the browser and how they stand. */
@Component
class BrowserOrders {
  private static final String SELECT =
      """
      select id, location, called, source, format, dry_run, state, records_read as read, added, changed, unchanged, refused,
        set_aside, progress, problem, has_report, asked_at, changed_at
      from exchange_order
      """;

  private final JdbcClient db;
  private final Clock clock;

  BrowserOrders(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  long add(String location, String called, String source, SourceFormat format, long member) {
    return db.sql(
            """
            insert into exchange_order (location, called, source, format, asked_by, asked_at, changed_at)
            values (:location, :called, :source, :format, :member, :now, :now) returning id
            """)
        .param("location", location)
        .param("called", called)
        .param("source", source)
        .param("format", format.code())
        .param("member", member)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  Optional<BrowserImport> find(long id) {
    return db.sql(SELECT + "where id = :id").param("id", id).query(BrowserImport.class).optional();
  }

  List<BrowserImport> latest() {
    return db.sql(SELECT + "order by id desc limit 50").query(BrowserImport.class).list();
  }

  void set(long id, String state, boolean dryRun, String problem) {
    db.sql(
            """
            update exchange_order set state = :state, dry_run = :dryRun, problem = :problem, changed_at = :now where id = :id
            """)
        .param("id", id)
        .param("state", state)
        .param("dryRun", dryRun)
        .param("problem", problem)
        .param("now", now())
        .update();
  }

  void proceed(long id, Counts counts, double progress, boolean hasReport) {
    db.sql(
            """
            update exchange_order set records_read = :read, added = :added, changed = :changed, unchanged = :unchanged,
              refused = :refused, set_aside = :setAside, progress = :progress, has_report = :report, changed_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("read", counts.read())
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("refused", counts.refused())
        .param("setAside", counts.setAside())
        .param("progress", progress)
        .param("report", hasReport)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
