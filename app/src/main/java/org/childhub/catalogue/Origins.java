package org.childhub.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries by the records that they were imported from, whoever may see them. */
@Component
public class Origins {
  private final JdbcClient db;

  Origins(JdbcClient db) {
    this.db = db;
  }

  /**
   * The ids of the entries that came from these records of a source, by record; records without any
   * are left out.
   */
  public Map<String, Long> entries(String source, Collection<String> records) {
    var ids = new HashMap<String, Long>();
    db.sql(
            "select origin_record, id from catalogue_entry where origin = :source and origin_record = any(:records)")
        .param("source", source)
        .param("records", records.toArray(String[]::new))
        .query(
            row -> {
              ids.put(row.getString(1), row.getLong(2));
            });
    return ids;
  }
}
