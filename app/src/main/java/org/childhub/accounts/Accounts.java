package org.childhub.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.audit.Audit;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account says of its member, for her own pages. */
@Component
public class Accounts {
  private final JdbcClient db;
  private final Audit audit;
  private final Clock clock;

  Accounts(JdbcClient db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An account.
   *
   * @param language of the interface and of mails
   * @param country ISO 3166 code
   * @param grown whether, by the years passed, a member who joined as a minor must be 18 by now
   */
  public record Account(
      long id,
      String email,
      String name,
      Language language,
      @Nullable String country,
      boolean adult,
      boolean grown) {
    /** Keeps addresses and names out of logs. */
    @Override
    public String toString() {
      return "Account " + id;
    }
  }

  /** The account of an active member. */
  public Optional<Account> find(long id) {
    return db.sql(
            """
            select id, email, name, language, country, adult,
              not adult and joined_at + make_interval(years => 18 - minor_age) <= :now as grown
            from accounts_member where id = :id and state = 'active'
            """)
        .param("id", id)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Account(
                    row.getLong("id"),
                    row.getString("email"),
                    row.getString("name"),
                    Language.of(row.getString("language")),
                    row.getString("country"),
                    row.getBoolean("adult"),
                    row.getBoolean("grown")))
        .optional();
  }

  /** Writes what a member changed of herself. */
  @Transactional
  public void change(long id, String name, Language language, String country) {
    var renamed =
        db.sql(
                """
                with old as (select id, name from accounts_member where id = :id)
                update accounts_member m set name = :name, language = :language, country = :country
                from old where m.id = old.id returning old.name <> :name
                """)
            .param("id", id)
            .param("name", name)
            .param("language", language.tag())
            .param("country", country)
            .query(Boolean.class)
            .optional();
    if (renamed.orElse(false)) {
      audit.note("member:" + id, "member.renamed", "member:" + id, Map.of());
    }
  }

  /** A member says that she is 18 now; false where too few years have passed. */
  @Transactional
  public boolean comeOfAge(long id) {
    var grown =
        db.sql(
                """
                update accounts_member set adult = true, minor_age = null
                where id = :id and not adult and joined_at + make_interval(years => 18 - minor_age) <= :now
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (grown == 1) {
      audit.note("member:" + id, "member.grown", "member:" + id, Map.of());
    }
    return grown == 1;
  }

  /** Whether somebody else goes by this name, in whatever case. */
  public boolean isNameOfAnother(String name, long id) {
    return db.sql(
            "select exists (select from accounts_member where lower(name) = lower(:name) and id <> :id)")
        .param("name", name)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
