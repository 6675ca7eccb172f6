package org.childhub.places;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which countries menus and lists leave out. */
@Component
public class PlacesInUse {
  private final JdbcClient db;

  PlacesInUse(JdbcClient db) {
    this.db = db;
  }

  /** Codes in capitals. */
  public Set<String> hidden() {
    return new HashSet<>(db.sql("select country from places_hidden").query(String.class).list());
  }

  /** Hides these countries and no others. */
  @Transactional
  public void hide(Collection<String> countries) {
    db.sql("delete from places_hidden").update();
    db.sql("insert into places_hidden (country) select distinct unnest(:countries::text[])")
        .param("countries", countries.toArray(String[]::new))
        .update();
  }
}
