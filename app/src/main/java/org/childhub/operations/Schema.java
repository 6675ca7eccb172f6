package org.childhub.operations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.childhub.database.ModuleMigrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tables there are; all statements look at the connection's first schema. */
final class Schema {
  private Schema() {}

  /** A table with its columns, but without computed ones. */
  record Table(String name, List<String> columns) {}

  /**
   * What only the moment needs: events and letters on their way (the index is built anew after a
   * restore, and files without a text are read then), orders and checkpoints of work in flight, who
   * reported how often today. A backup leaves their rows out.
   */
  static final Set<String> PASSING =
      Set.of(
          "event_publication",
          "exchange_run",
          "mail_letter",
          "moderation_attempt",
          "moderation_salt",
          "search_rebuild");

  /** What the program fills by itself when it starts on an empty database: alone, no content. */
  static final Set<String> SHIPPED =
      Set.of("places_helpline", "topics_concept", "topics_label", "topics_relation");

  /** The tables whose rows are kept for good. */
  static List<Table> tables(JdbcClient jdbc) {
    return all(jdbc).stream().filter(table -> !PASSING.contains(table.name())).toList();
  }

  static List<Table> all(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select t.relname, array_agg(c.attname::text order by c.attnum) as columns
            from pg_class t join pg_attribute c on c.attrelid = t.oid
            where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
              and t.relname not like 'flyway\\_schema\\_history%'
              and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
            group by t.relname
            order by t.relname
            """)
        .query(
            (row, number) ->
                new Table(
                    row.getString("relname"),
                    Arrays.asList((String[]) row.getArray("columns").getArray())))
        .list();
  }

  static List<Manifest.Sequence> sequences(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select sequencename as name, coalesce(last_value, start_value) as value,
              last_value is not null as used
            from pg_sequences where schemaname = current_schema() order by sequencename
            """)
        .query(Manifest.Sequence.class)
        .list();
  }

  /** Rows of each table, counted exactly. */
  static Map<String, Long> counts(JdbcClient jdbc) {
    Map<String, Long> counts = new TreeMap<>();
    query(jdbc, "select %L as name, count(*) as value from %I", "not like").stream()
        .forEach(row -> counts.put((String) row.get("name"), (Long) row.get("value")));
    return counts;
  }

  /** The version that each module's migrations have reached. */
  static Map<String, String> versions(JdbcClient jdbc) {
    Map<String, String> versions = new TreeMap<>();
    String latest =
        "(select %L as name, version as value from %I where success order by installed_rank desc"
            + " limit 1)";
    Map<String, String> byTable = new HashMap<>();
    query(jdbc, latest, "like")
        .forEach(
            row -> byTable.put(String.valueOf(row.get("name")), String.valueOf(row.get("value"))));
    for (String module : ModuleMigrations.inOrder()) {
      String version = byTable.get(ModuleMigrations.history(module));
      if (version != null) {
        versions.put(module, version);
      }
    }
    return versions;
  }

  // One statement over all tables; their names are quoted by PostgreSQL itself.
  private static List<Map<String, Object>> query(JdbcClient jdbc, String one, String like) {
    String all =
        jdbc.sql(
                "select string_agg(format(:one, relname, relname), ' union all ' order by relname)"
                    + " from pg_class where relkind = 'r'"
                    + " and relnamespace = current_schema()::regnamespace"
                    + " and relname "
                    + like
                    + " 'flyway\\_schema\\_history%'")
            .param("one", one)
            .query(String.class)
            .optional()
            .orElse("");
    return all.isEmpty() ? List.of() : jdbc.sql(all).query().listOfRows();
  }
}
