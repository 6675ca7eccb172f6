package org.childhub.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each record of a source was when it was taken in. */
@Component
class Taken {
  /** The hash of a record that the source has withdrawn: whatever comes after is a change. */
  static final String WITHDRAWN = "withdrawn";

  private final JdbcClient db;

  Taken(JdbcClient db) {
    this.db = db;
  }

  /** A record as it was seen last, in which run and where. */
  record Seen(String record, String hash, long run, long line) {}

  Map<String, Seen> find(String source, Collection<String> records) {
    var seen = new HashMap<String, Seen>();
    db.sql(
            """
            select record, content_hash, run_id, line from exchange_record
            where source = :source and record = any(:records)
            """)
        .param("source", source)
        .param("records", records.toArray(String[]::new))
        .query(
            row -> {
              seen.put(
                  row.getString(1),
                  new Seen(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
            });
    return seen;
  }

  /**
   * Some of the records that this run of their source has not seen, though no earlier one saw them
   * withdrawn.
   */
  List<String> missing(String source, long run) {
    return db.sql(
            """
            select record from exchange_record
            where source = :source and run_id <> :run and content_hash <> :withdrawn
            order by record limit 500
            """)
        .param("source", source)
        .param("run", run)
        .param("withdrawn", WITHDRAWN)
        .query(String.class)
        .list();
  }

  void put(String source, List<Seen> seen) {
    db.sql(
            """
            insert into exchange_record (source, record, content_hash, run_id, line)
            select :source, s.* from unnest(:records, :hashes, :runs, :lines) as s
            on conflict (source, record) do update set content_hash = excluded.content_hash,
              run_id = excluded.run_id, line = excluded.line
            """)
        .param("source", source)
        .param("records", seen.stream().map(Seen::record).toArray(String[]::new))
        .param("hashes", seen.stream().map(Seen::hash).toArray(String[]::new))
        .param("runs", seen.stream().map(Seen::run).toArray(Long[]::new))
        .param("lines", seen.stream().map(Seen::line).toArray(Long[]::new))
        .update();
  }
}
