package org.childhub.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.audit.Audit;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is a member and which roles they hold. */
@Component
public class Members {
  private static final String SELECT =
      """
      select m.id, m.name, m.language,
        array(select g.role || ' ' || coalesce(g.country, '') || ' ' || coalesce(g.organisation, '')
          from accounts_grant g where g.member_id = m.id order by g.id) as grants
      from accounts_member m
      """;

  private final JdbcClient db;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Members(JdbcClient db, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** How to write to a member. */
  public record Mailbox(long id, String email, String name, Language language) {
    /** Keeps addresses and names out of logs. */
    @Override
    public String toString() {
      return "Mailbox of member " + id;
    }
  }

  /**
   * Somebody who joins and has agreed to the terms.
   *
   * @param country ISO 3166 code, empty where unknown
   * @param minorAge age in years of who is younger than 18; null: an adult
   */
  public record NewMember(
      String email,
      String name,
      Language language,
      String country,
      @Nullable Integer minorAge,
      boolean sample) {
    /** Keeps addresses and names out of logs. */
    @Override
    public String toString() {
      return "NewMember";
    }
  }

  /** The member with this id, unless frozen or gone. */
  public Optional<Member> find(long id) {
    return db.sql(SELECT + "where m.id = :id and m.state = 'active'")
        .param("id", id)
        .query(Members::member)
        .optional();
  }

  /** The active members with these ids by id. */
  public Map<Long, Member> find(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return db
        .sql(SELECT + "where m.id = any(:ids) and m.state = 'active'")
        .param("ids", ids.toArray(Long[]::new))
        .query(Members::member)
        .list()
        .stream()
        .collect(Collectors.toMap(Member::id, member -> member));
  }

  /** How to write to a member, unless frozen or gone. */
  public Optional<Mailbox> mailbox(long id) {
    return db.sql(
            "select id, email, name, language from accounts_member where id = :id and state = 'active'")
        .param("id", id)
        .query(Members::mailbox)
        .optional();
  }

  /** The e-mail address of a member, whether active or not. */
  public Optional<String> address(long id) {
    return db.sql("select email from accounts_member where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * Those who hold a role for a country, first those who hold it for that country alone, in the
   * order in which they got it.
   *
   * @param country ISO 3166 code; null: only those who hold it everywhere
   */
  public List<Mailbox> holding(Role role, @Nullable String country) {
    return db.sql(
            """
            select m.id, m.email, m.name, m.language from accounts_member m
            join accounts_grant g on g.member_id = m.id
            where m.state = 'active' and g.role = :role and (g.country is null or g.country = :country)
            order by g.country is null, g.id
            """)
        .param("role", role.code())
        .param("country", country)
        .query(Members::mailbox)
        .list();
  }

  /**
   * Gives a role; false where the member holds it already.
   *
   * @param actor {@code member:17} or what else the audit log says
   */
  @Transactional
  public boolean give(long memberId, Grant grant, String actor) {
    var given =
        db.sql(
                """
                insert into accounts_grant (member_id, role, country, organisation, given_by, given_at)
                values (:member, :role, :country, :organisation,
                  (select id from accounts_member where 'member:' || id = :actor), :now)
                on conflict do nothing
                """)
            .param("member", memberId)
            .param("role", grant.role().code())
            .param("country", grant.country())
            .param("organisation", grant.organisation())
            .param("actor", actor)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (given == 1) {
      note(actor, "role.given", memberId, grant);
    }
    return given == 1;
  }

  /** Takes a role; false where the member does not hold it. */
  @Transactional
  public boolean take(long memberId, Grant grant, String actor) {
    var taken =
        db.sql(
                """
                delete from accounts_grant where member_id = :member and role = :role
                  and country is not distinct from :country and organisation is not distinct from :organisation
                """)
            .param("member", memberId)
            .param("role", grant.role().code())
            .param("country", grant.country())
            .param("organisation", grant.organisation())
            .update();
    if (taken == 1) {
      note(actor, "role.taken", memberId, grant);
    }
    return taken == 1;
  }

  private void note(String actor, String action, long memberId, Grant grant) {
    events.publishEvent(new RolesChanged(memberId));
    audit.note(
        actor,
        action,
        "member:" + memberId,
        Map.of(
            "role", grant.role().code(),
            "country", grant.country() == null ? "" : grant.country(),
            "organisation", grant.organisation() == null ? "" : grant.organisation()));
  }

  /** Whether somebody administers the hub who is no sample member. */
  public boolean hasAdministrator() {
    return db.sql(
            """
            select exists (select from accounts_grant g join accounts_member m on m.id = g.member_id
              where g.role = 'administrator' and m.state = 'active' and not m.sample)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Whether a member administers the hub. */
  boolean administers(long memberId) {
    return db.sql(
            "select exists (select from accounts_grant where member_id = :member and role = 'administrator')")
        .param("member", memberId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether somebody else would still administer the hub without this member; two who ask at once
   * ask one after the other. Samples count for samples only.
   */
  boolean hasAdministratorBeside(long memberId) {
    return db
        .sql(
            """
            select g.member_id from accounts_grant g join accounts_member m on m.id = g.member_id
            where g.role = 'administrator' and m.state = 'active'
              and (not m.sample or (select x.sample from accounts_member x where x.id = :member))
            order by g.id for update of g
            """)
        .param("member", memberId)
        .query(Long.class)
        .list()
        .stream()
        .anyMatch(id -> id != memberId);
  }

  /** The member with this e-mail address, unless frozen or gone; also one who is about to leave. */
  public Optional<Mailbox> withAddress(String email) {
    return db.sql(
            "select id, email, name, language from accounts_member where lower(email) = lower(:email) and state <> 'frozen'")
        .param("email", email)
        .query(Members::mailbox)
        .optional();
  }

  /**
   * Makes a member, or finds the one who has meanwhile joined with this address; empty where the
   * address is that of a frozen one.
   */
  @Transactional
  public Optional<Long> join(NewMember member) {
    var now = Timestamp.from(clock.instant());
    db.sql(
            """
            with member as (
              insert into accounts_member (email, name, language, country, adult, minor_age, sample, joined_at)
              values (:email, :name, :language, nullif(:country, ''), :adult, :minorAge, :sample, :now)
              on conflict (lower(email)) do nothing returning id)
            insert into accounts_consent (member_id, text, version, given, at)
            select id, 'terms', :version, true, :now from member
            """)
        .param("email", member.email())
        .param("name", member.name())
        .param("language", member.language().tag())
        .param("country", member.country())
        .param("adult", member.minorAge() == null)
        .param("minorAge", member.minorAge())
        .param("sample", member.sample())
        .param("version", Terms.VERSION)
        .param("now", now)
        .update();
    return withAddress(member.email()).map(Mailbox::id);
  }

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getLong("id"),
        row.getString("name"),
        Language.of(row.getString("language")),
        Stream.of((String[]) row.getArray("grants").getArray()).map(Members::grant).toList());
  }

  private static Grant grant(String stored) {
    var parts = stored.split(" ", -1);
    return new Grant(
        Role.of(parts[0]),
        parts[1].isEmpty() ? null : parts[1],
        parts[2].isEmpty() ? null : parts[2]);
  }

  static Mailbox mailbox(ResultSet row, int number) throws SQLException {
    return new Mailbox(
        row.getLong("id"),
        row.getString("email"),
        row.getString("name"),
        Language.of(row.getString("language")));
  }
}
