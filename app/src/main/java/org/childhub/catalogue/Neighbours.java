package org.childhub.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes public entries alike, of all of them in memory (some 100 bytes each), so that a page need not ask the database for
 * hundreds of candidates. When the content's version has changed, the entries changed meanwhile are read; once an hour all are.
 */
@Component
class Neighbours {
  private static final Duration LONGEST = Duration.ofHours(1);
  // A change is dated when its transaction begins, and seen when it ends.
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final String COLUMNS =
      """
      select e.id, e.kind, e.published, e.topics, e.countries, e.visibility = 'public' as public,
        array(select m.whole_id from catalogue_membership m where m.entry_id = e.id) as wholes
      from catalogue_entry e
      """;
  private static final Neighbourhood NOBODY = Neighbourhood.of(Map.of());

  private final JdbcClient db;
  private final ContentVersion version;
  private final Clock clock;
  private volatile Seen seen = new Seen(-1, Instant.MIN, Instant.MIN, NOBODY);

  private record Seen(long version, Instant whole, Instant at, Neighbourhood all) {}

  private record Row(boolean isPublic, Neighbour neighbour) {}

  Neighbours(JdbcClient db, ContentVersion version, Clock clock) {
    this.db = db;
    this.version = version;
    this.clock = clock;
  }

  /** All public entries as they are at the content's version of this moment. */
  Neighbourhood now() {
    var known = seen;
    return known.version() == version.current() ? known.all() : look();
  }

  private synchronized Neighbourhood look() {
    var known = seen;
    var current = version.current();
    if (known.version() == current) {
      return known.all();
    }
    var now = clock.instant();
    var whole = known.whole().isBefore(now.minus(LONGEST));
    var all = new HashMap<Long, Neighbour>(whole ? Map.of() : known.all().byId());
    var changed = whole ? everything() : since(known.at().minus(OVERLAP));
    for (var row : changed) {
      if (row.isPublic()) {
        all.put(row.neighbour().id(), row.neighbour());
      } else {
        all.remove(row.neighbour().id());
      }
    }
    seen = new Seen(current, whole ? now : known.whole(), now, Neighbourhood.of(all));
    return seen.all();
  }

  private List<Row> everything() {
    return rows(db.sql(COLUMNS + "where e.visibility = 'public'"));
  }

  private List<Row> since(Instant moment) {
    return rows(
        db.sql(COLUMNS + "where e.changed_at >= :since")
            .param("since", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)));
  }

  private static List<Row> rows(JdbcClient.StatementSpec statement) {
    // There are few different lists of topics and of countries: each is kept once.
    var lists = new HashMap<List<String>, List<String>>();
    return statement.query((row, number) -> row(row, lists)).list();
  }

  private static Row row(ResultSet row, Map<List<String>, List<String>> lists) throws SQLException {
    return new Row(
        row.getBoolean("public"),
        new Neighbour(
            row.getLong("id"),
            Kind.of(row.getString("kind")),
            row.getString("published"),
            shared(row, "topics", lists),
            shared(row, "countries", lists),
            List.of((Long[]) row.getArray("wholes").getArray())));
  }

  private static List<String> shared(ResultSet row, String column, Map<List<String>, List<String>> lists)
      throws SQLException {
    var list = List.of((String[]) row.getArray(column).getArray());
    return lists.computeIfAbsent(list, same -> same);
  }
}
