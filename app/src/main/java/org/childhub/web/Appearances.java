package org.childhub.web;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the hub is called and looks, read anew with each version of the content. */
@Component
public class Appearances {
  private final JdbcClient db;
  private final ContentVersion version;
  private volatile Held held;

  private record Held(long version, Appearance appearance) {}

  Appearances(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
    this.held = read();
  }

  public Appearance current() {
    var known = held;
    if (known.version() != version.current()) {
      known = read();
      held = known;
    }
    return known.appearance();
  }

  /** The caller raises the content's version after the commit. */
  @Transactional
  public void write(Appearance appearance) {
    var colour = appearance.colour();
    db.sql("update web_appearance set name = :name, colour = :colour, hidden_languages = :hidden")
        .param("name", appearance.name())
        .param("colour", colour == null ? null : colour.hex())
        .param("hidden", appearance.hiddenLanguages().toArray(String[]::new))
        .update();
  }

  private Held read() {
    var seen = version.current();
    return new Held(
        seen,
        db.sql("select name, colour, hidden_languages from web_appearance")
            .query(
                (row, number) ->
                    new Appearance(
                        row.getString("name"),
                        row.getString("colour") == null
                            ? null
                            : Colour.of(row.getString("colour")).orElse(null),
                        Set.copyOf(
                            List.of((String[]) row.getArray("hidden_languages").getArray()))))
            .single());
  }
}
