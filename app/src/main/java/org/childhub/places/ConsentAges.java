package org.childhub.places;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ages of consent by country. The file that comes with the hub fills the table; what was changed
 * here stays.
 */
@Component
public class ConsentAges {
  private static final String FILE = "consent-ages.tsv";

  private final JdbcClient db;

  ConsentAges(JdbcClient db, TransactionTemplate transaction) throws IOException {
    this.db = db;
    var checksum = checksum();
    transaction.executeWithoutResult(status -> load(checksum));
  }

  /** Those that we know, by the country's code in capitals. */
  public Map<String, ConsentAge> all() {
    var ages = new LinkedHashMap<String, ConsentAge>();
    db.sql("select country, age, source, checked_on, confirmed from places_consent_age order by 1")
        .query(
            row -> {
              ages.put(row.getString(1), age(row));
            });
    return ages;
  }

  /** What we know of a country, by its code in capitals. */
  public Optional<ConsentAge> of(String country) {
    return db.sql(
            "select country, age, source, checked_on, confirmed from places_consent_age where country = :country")
        .param("country", country)
        .query((row, number) -> age(row))
        .optional();
  }

  private static ConsentAge age(ResultSet row) throws SQLException {
    return new ConsentAge(
        row.getInt("age"),
        row.getString("source"),
        row.getObject("checked_on", LocalDate.class),
        row.getBoolean("confirmed"));
  }

  /** Writes the age of a country, which is then ours: 13 to 18 years, with source and day. */
  @Transactional
  public void write(String country, ConsentAge age) {
    db.sql(
            """
            insert into places_consent_age (country, age, source, checked_on, confirmed, origin)
            values (:country, :age, :source, :checkedOn, :confirmed, 'own')
            on conflict (country) do update set age = excluded.age, source = excluded.source,
              checked_on = excluded.checked_on, confirmed = excluded.confirmed, origin = 'own'
            """)
        .param("country", country)
        .param("age", age.age())
        .param("source", age.source())
        .param("checkedOn", age.checkedOn())
        .param("confirmed", age.confirmed())
        .update();
  }

  private void load(String checksum) {
    var loaded =
        db.sql("select ages_checksum from places_state for update").query(String.class).single();
    if (loaded.equals(checksum)) {
      return;
    }
    var rows = Tsv.read(FILE);
    db.sql("delete from places_consent_age where origin = 'shipped'").update();
    db.sql(
            """
            insert into places_consent_age (country, age, source, checked_on, confirmed, origin)
            select upper(country), age::int, source, checked_on::date, confirmed::boolean, 'shipped'
            from unnest(:countries, :ages, :sources, :days, :confirmed) as a(country, age, source, checked_on, confirmed)
            on conflict (country) do nothing
            """)
        .param("countries", column(rows, "country"))
        .param("ages", column(rows, "age"))
        .param("sources", column(rows, "source"))
        .param("days", column(rows, "checked_on"))
        .param("confirmed", column(rows, "confirmed"))
        .update();
    db.sql("update places_state set ages_checksum = :checksum")
        .param("checksum", checksum)
        .update();
  }

  private static String[] column(List<CSVRecord> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toArray(String[]::new);
  }

  private static String checksum() throws IOException {
    try {
      var bytes = new ClassPathResource("places/" + FILE).getContentAsByteArray();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
