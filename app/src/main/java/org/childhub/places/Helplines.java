package org.childhub.places;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps helplines in their table and fills it from the file that comes with the hub when that has
 * changed.
 */
@Component
class Helplines {
  private static final List<String> FILES = List.of("helplines.tsv", "helpline-notes.tsv");
  private static final Pattern LIST = Pattern.compile("[,; ]+");
  static final String SELECT =
      """
      select id, country, number, name, kind, hours, free, anonymous, recorded, located, channels, website, source, checked_on,
        notes::text, doubt, doubted_at
      from places_helpline where %s
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  Helplines(JdbcClient db, JsonMapper json, TransactionTemplate transaction) throws IOException {
    this.db = db;
    this.json = json;
    var checksum = checksum();
    transaction.executeWithoutResult(status -> load(checksum));
  }

  List<Helpline> of(List<String> countries) {
    return countries.isEmpty() ? List.of() : select(countries);
  }

  List<Helpline> all() {
    return select(List.of());
  }

  private List<Helpline> select(List<String> countries) {
    return db.sql(
            SELECT.formatted(
                    "doubt is null and (cardinality(:countries::text[]) = 0 or country = any(:countries))")
                + " order by country, position, id")
        .param("countries", countries.toArray(String[]::new))
        .query((row, number) -> helpline(row))
        .list();
  }

  Helpline helpline(ResultSet row) throws SQLException {
    var notes = new LinkedHashMap<Language, String>();
    json.readValue(row.getString("notes"), new TypeReference<Map<String, String>>() {})
        .forEach((tag, note) -> notes.put(Language.of(tag), note));
    return new Helpline(
        row.getString("country"),
        row.getString("number"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("hours"),
        Answer.of(row.getString("free")),
        Answer.of(row.getString("anonymous")),
        Answer.of(row.getString("recorded")),
        Answer.of(row.getString("located")),
        List.of((String[]) row.getArray("channels").getArray()),
        row.getString("website"),
        row.getString("source"),
        row.getObject("checked_on", LocalDate.class),
        notes);
  }

  private void load(String checksum) {
    var loaded =
        db.sql("select shipped_checksum from places_state for update").query(String.class).single();
    if (loaded.equals(checksum)) {
      return;
    }
    var notes = notes();
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    Tsv.read(FILES.getFirst()).forEach(row -> rows.add(row(row, rows.size(), notes)));
    db.sql("delete from places_helpline where origin = 'shipped'").update();
    db.sql(
            """
            insert into places_helpline (country, number, name, kind, hours, free, anonymous, recorded, located, channels, website,
              source, checked_on, notes, position, origin)
            select country, number, name, kind, hours, free, anonymous, recorded, located, channels, website, source, checked_on,
              notes, position, 'shipped'
            from jsonb_to_recordset(:rows::jsonb) as h(country text, number text, name text, kind text, hours text, free text,
              anonymous text, recorded text, located text, channels text[], website text, source text, checked_on date,
              notes jsonb, position int)
            on conflict (country, number, kind) do nothing
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
    db.sql("update places_state set shipped_checksum = :checksum")
        .param("checksum", checksum)
        .update();
  }

  private static Map<String, @Nullable Object> row(
      CSVRecord row, int position, Map<String, Map<String, String>> notes) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var column :
        List.of("country", "number", "name", "kind", "hours", "source", "checked_on")) {
      values.put(column, row.get(column));
    }
    for (var column : List.of("free", "anonymous", "recorded", "located")) {
      values.put(column, Answer.of(row.get(column)).code());
    }
    values.put(
        "channels", LIST.splitAsStream(row.get("channels")).filter(one -> !one.isEmpty()).toList());
    values.put("website", row.get("website").isEmpty() ? null : row.get("website"));
    values.put("notes", notes.getOrDefault(row.get("country") + " " + row.get("number"), Map.of()));
    values.put("position", position);
    return values;
  }

  /** Remarks by country and number, then by language. */
  private static Map<String, Map<String, String>> notes() {
    var notes = new HashMap<String, Map<String, String>>();
    for (var row : Tsv.read(FILES.getLast())) {
      notes
          .computeIfAbsent(row.get("country") + " " + row.get("number"), key -> new HashMap<>())
          .put(row.get("tag"), row.get("note"));
    }
    return notes;
  }

  private static String checksum() throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : FILES) {
        digest.update(new ClassPathResource("places/" + file).getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
