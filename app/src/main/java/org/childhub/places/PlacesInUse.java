package org.childhub.places;

import java.util.Collection;
import java.util.Set;
import org.childhub.web.Refreshed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which countries menus and lists leave out. */
@Component
public class PlacesInUse implements Refreshed {
  private final JdbcClient db;
  private volatile Set<String> hidden = Set.of();

  PlacesInUse(JdbcClient db) {
    this.db = db;
  }

  /** Codes in capitals. */
  public Set<String> hidden() {
    return hidden;
  }

  /** Hides these countries and no others, as soon as a new version of the content counts. */
  @Transactional
  public void hide(Collection<String> countries) {
    db.sql("delete from places_hidden").update();
    db.sql("insert into places_hidden (country) select distinct unnest(:countries::text[])")
        .param("countries", countries.toArray(String[]::new))
        .update();
  }

  @Override
  public void refresh() {
    hidden = Set.copyOf(db.sql("select country from places_hidden").query(String.class).list());
  }
}
