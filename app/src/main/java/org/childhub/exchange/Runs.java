package org.childhub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.childhub.text.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far each import came. */
@Component
class Runs {
  /** Somebody imports the same source at the same time. */
  static final class Overtaken extends RuntimeException {
    static final Sentence SENTENCE = Sentence.of("exchange.reason.overtaken");
    private static final long serialVersionUID = 1L;
  }

  private final JdbcClient db;
  private final Clock clock;

  Runs(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The unfinished import of the same source where there is one that still fits. */
  Optional<Run> unfinished(ImportOrder order, String fingerprint) {
    return db.sql(
            """
            select * from (select * from exchange_run where source = :source order by id desc limit 1) as latest
            where (state in ('running', 'stopped') or state = 'failed' and format = 'oai') and location = :location and format = :format
              and fingerprint = :fingerprint and position <> ''
            """)
        .param("source", order.name())
        .param("location", order.source())
        .param("format", order.format().code())
        .param("fingerprint", fingerprint)
        .query((row, number) -> run(row))
        .optional();
  }

  Run start(ImportOrder order, String fingerprint) {
    long id =
        db.sql(
                """
                insert into exchange_run (source, location, format, fingerprint, state, started_at, changed_at)
                values (:source, :location, :format, :fingerprint, 'running', :now, :now) returning id
                """)
            .param("source", order.name())
            .param("location", order.source())
            .param("format", order.format().code())
            .param("fingerprint", fingerprint)
            .param("now", now())
            .query(Long.class)
            .single();
    return new Run(id, "", Counts.NONE, 0, "");
  }

  /**
   * Notes a batch in its transaction; refuses when another import of the source has gone on
   * meanwhile.
   */
  void proceed(Run before, Run after, String state) throws Overtaken {
    Counts counts = after.counts();
    int rows =
        db.sql(
                """
                update exchange_run set state = :state, position = :position, records_read = :read, added = :added,
                  changed = :changed, unchanged = :unchanged, refused = :refused, set_aside = :setAside,
                  withdrawn = :withdrawn, report_size = :reportSize, datestamp = :datestamp, changed_at = :now
                where id = :id and position = :before
                """)
            .param("state", state)
            .param("position", after.position())
            .param("read", counts.read())
            .param("added", counts.added())
            .param("changed", counts.changed())
            .param("unchanged", counts.unchanged())
            .param("refused", counts.refused())
            .param("setAside", counts.setAside())
            .param("withdrawn", counts.withdrawn())
            .param("reportSize", after.reportSize())
            .param("datestamp", after.datestamp())
            .param("now", now())
            .param("id", after.id())
            .param("before", before.position())
            .update();
    if (rows == 0) {
      throw new Overtaken();
    }
  }

  /** The datestamp from which a repository is to be harvested on; empty: from the beginning. */
  String harvestedTo(ImportOrder order) {
    return db.sql(
            """
            select datestamp from exchange_harvest
            where source = :source and address = :address and set_spec = :set and prefix = :prefix
            """)
        .param("source", order.name())
        .param("address", order.source())
        .param("set", order.harvest().set())
        .param("prefix", order.harvest().prefix())
        .query(String.class)
        .optional()
        .orElse("");
  }

  void harvested(ImportOrder order, String datestamp) {
    db.sql(
            """
            insert into exchange_harvest (source, address, set_spec, prefix, datestamp, harvested_at)
            values (:source, :address, :set, :prefix, :datestamp, :now)
            on conflict (source, address, set_spec, prefix) do update
              set datestamp = greatest(exchange_harvest.datestamp, excluded.datestamp), harvested_at = excluded.harvested_at
            """)
        .param("source", order.name())
        .param("address", order.source())
        .param("set", order.harvest().set())
        .param("prefix", order.harvest().prefix())
        .param("datestamp", datestamp)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Run run(ResultSet row) throws SQLException {
    var counts =
        new Counts(
            row.getLong("records_read"),
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("refused"),
            row.getLong("set_aside"),
            row.getLong("withdrawn"));
    return new Run(
        row.getLong("id"),
        row.getString("position"),
        counts,
        row.getLong("report_size"),
        row.getString("datestamp"));
  }
}
