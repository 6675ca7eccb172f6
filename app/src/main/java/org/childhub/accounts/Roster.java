package org.childhub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All members, for those who look after them; each reader sees those of her countries. */
@Component
public class Roster {
  private static final String SELECT =
      """
      select m.id, m.name, m.email, m.language, m.country, m.state, m.joined_at, m.adult,
        array(select g.role || ' ' || coalesce(g.country, '') || ' ' || coalesce(g.organisation, '')
          from accounts_grant g where g.member_id = m.id order by g.id) as grants
      from accounts_member m
      where (:everywhere or m.country = any(:countries)) and %s
      """;

  private final JdbcClient db;

  Roster(JdbcClient db) {
    this.db = db;
  }

  /** A member as those see her who look after members. */
  public record Entry(
      Member member,
      String email,
      @Nullable String country,
      String state,
      Instant joinedAt,
      boolean adult) {
    /** Keeps addresses out of logs. */
    @Override
    public String toString() {
      return "Entry of " + member;
    }
  }

  /**
   * What is looked for; empty and null narrow nothing.
   *
   * @param words a part of the name or, for administrators, of the e-mail address
   * @param after id of the member after whom the list goes on; 0: from the first
   */
  public record Filter(String words, String state, @Nullable Role role, long after) {
    public static final Filter ALL = new Filter("", "", null, 0);
  }

  /** Those who fit and whom this reader looks after, by name. */
  public List<Entry> list(Member reader, Filter filter, int limit) {
    return query(
            reader,
            """
            (:state = '' or m.state = :state)
              and (:words = '' or m.name ilike :like or (:addresses and m.email ilike :like))
              and (:role = '' or exists (select from accounts_grant g where g.member_id = m.id and g.role = :role))
              and (:after = 0 or (lower(m.name), m.id) > (select lower(a.name), a.id from accounts_member a where a.id = :after))
            order by lower(m.name), m.id limit :limit
            """)
        .param("state", filter.state())
        .param("words", filter.words())
        .param("like", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("addresses", reader.may(Right.ADMINISTER))
        .param("role", filter.role() == null ? "" : filter.role().code())
        .param("after", filter.after())
        .param("limit", limit)
        .query(Roster::entry)
        .list();
  }

  /** A member whom this reader looks after. */
  public Optional<Entry> find(Member reader, long id) {
    return query(reader, "m.id = :id").param("id", id).query(Roster::entry).optional();
  }

  private JdbcClient.StatementSpec query(Member reader, String condition) {
    var countries =
        reader.grants().stream()
            .filter(grant -> grant.role().gives(Right.GIVE_ROLES) && grant.organisation() == null)
            .map(Grant::country)
            .toList();
    return db.sql(SELECT.formatted(condition))
        .param("everywhere", countries.contains(null))
        .param("countries", countries.toArray(String[]::new));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        Members.member(row, number),
        row.getString("email"),
        row.getString("country"),
        row.getString("state"),
        row.getTimestamp("joined_at").toInstant(),
        row.getBoolean("adult"));
  }
}
