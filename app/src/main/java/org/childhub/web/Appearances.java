package org.childhub.web;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the hub is called and looks, read anew with each version of the content. */
@Component
public class Appearances {
  private final JdbcClient db;
  private final ContentVersion version;
  private volatile Held held;

  private record Held(long version, Appearance appearance, @Nullable Logo logo) {}

  Appearances(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
    this.held = read();
  }

  public Appearance current() {
    return held().appearance();
  }

  /** The hub's own logo. */
  public Optional<Logo> logo() {
    return Optional.ofNullable(held().logo());
  }

  private Held held() {
    var known = held;
    if (known.version() != version.current()) {
      known = read();
      held = known;
    }
    return known;
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

  /** Null: none. The caller raises the content's version after the commit. */
  @Transactional
  public void writeLogo(@Nullable Logo logo) {
    db.sql("update web_appearance set logo_file = :file, logo = :address")
        .param("file", logo == null ? null : logo.file(), Types.BIGINT)
        .param("address", logo == null ? null : logo.address(), Types.VARCHAR)
        .update();
  }

  /** Whether this file is the logo, read from the database. */
  public boolean isLogo(long file) {
    return db.sql("select exists (select from web_appearance where logo_file = :file)")
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  private Held read() {
    var seen = version.current();
    return db.sql("select name, colour, hidden_languages, logo_file, logo from web_appearance")
        .query(
            (row, number) ->
                new Held(
                    seen,
                    new Appearance(
                        row.getString("name"),
                        row.getString("colour") == null
                            ? null
                            : Colour.of(row.getString("colour")).orElse(null),
                        Set.copyOf(
                            List.of((String[]) row.getArray("hidden_languages").getArray()))),
                    row.getString("logo") == null
                        ? null
                        : new Logo(row.getLong("logo_file"), row.getString("logo"))))
        .single();
  }
}
