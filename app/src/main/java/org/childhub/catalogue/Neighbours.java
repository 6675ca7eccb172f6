package org.childhub.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What makes public entries alike, of all of them in memory (some 150 bytes each), so that a page
 * need not ask the database for hundreds of candidates. When the content's version has changed, the
 * entries changed meanwhile are read; once an hour all are.
 */
@Component
class Neighbours {
  // A change is dated when its transaction begins, and seen when it ends.
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final String COLUMNS =
      """
      select e.id, e.changed_at, e.kind, e.published, e.topics, e.countries, e.visibility = 'public' as public,
        array(select m.whole_id from catalogue_membership m where m.entry_id = e.id) as wholes
      from catalogue_entry e
      """;
  private static final OffsetDateTime EPOCH =
      OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
  private static final Neighbourhood NOBODY = Neighbourhood.of(Map.of());

  private final JdbcClient db;
  private final ContentVersion version;
  private volatile Seen seen = new Seen(-1, EPOCH, NOBODY);

  private record Seen(long version, OffsetDateTime lastChange, Neighbourhood all) {}

  private record Row(boolean isPublic, OffsetDateTime changed, Neighbour neighbour) {}

  Neighbours(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
  }

  /** All public entries as they are at the content's version of this moment. */
  Neighbourhood now() {
    var known = seen;
    return known.version() == version.current() ? known.all() : look();
  }

  private synchronized Neighbourhood look() {
    var known = seen;
    if (known.version() == version.current()) {
      return known.all();
    }
    if (known.version() < 0) {
      readAll();
    } else {
      read(since(known.lastChange().minus(OVERLAP)), known.all().byId());
    }
    return seen.all();
  }

  /**
   * What no date of a change tells of is seen by then, such as rows that were deleted; readers do
   * not wait for it.
   */
  @Scheduled(initialDelayString = "1h", fixedDelayString = "1h")
  synchronized void readAll() {
    read(db.sql(COLUMNS + "where e.visibility = 'public'"), Map.of());
  }

  private void read(JdbcClient.StatementSpec statement, Map<Long, Neighbour> before) {
    // In this order a change in between is seen as a change next time.
    var current = version.current();
    var last = seen.lastChange();
    var all = new HashMap<>(before);
    for (var row : rows(statement)) {
      last = row.changed().isAfter(last) ? row.changed() : last;
      if (row.isPublic()) {
        all.put(row.neighbour().id(), row.neighbour());
      } else {
        all.remove(row.neighbour().id());
      }
    }
    seen = new Seen(current, last, Neighbourhood.of(all));
  }

  private JdbcClient.StatementSpec since(OffsetDateTime moment) {
    return db.sql(COLUMNS + "where e.changed_at >= :since").param("since", moment);
  }

  private static List<Row> rows(JdbcClient.StatementSpec statement) {
    // There are few different lists of topics and of countries: each is kept once.
    var lists = new HashMap<List<String>, List<String>>();
    return statement.query((row, number) -> row(row, lists)).list();
  }

  private static Row row(ResultSet row, Map<List<String>, List<String>> lists) throws SQLException {
    return new Row(
        row.getBoolean("public"),
        row.getObject("changed_at", OffsetDateTime.class),
        new Neighbour(
            row.getLong("id"),
            Kind.of(row.getString("kind")),
            row.getString("published"),
            shared(row, "topics", lists),
            shared(row, "countries", lists),
            List.of((Long[]) row.getArray("wholes").getArray())));
  }

  private static List<String> shared(
      ResultSet row, String column, Map<List<String>, List<String>> lists) throws SQLException {
    var list = List.of((String[]) row.getArray(column).getArray());
    return lists.computeIfAbsent(list, same -> same);
  }
}
