package org.childhub.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may give and take which role where; docs/access.md shows it as a table. */
@Component
public class RoleGiving {
  private static final Set<Role> BY_COORDINATORS =
      EnumSet.of(
          Role.VERIFIED_PROFESSIONAL,
          Role.RESOURCE_PERSON,
          Role.ORGANISATION_EDITOR,
          Role.TRANSLATOR);
  private static final Set<Role> BY_ADMINISTRATORS = EnumSet.complementOf(EnumSet.of(Role.MEMBER));
  private static final Set<Role> OF_A_COUNTRY =
      EnumSet.of(Role.FOCAL_PERSON, Role.NATIONAL_COORDINATOR);

  private final JdbcClient db;
  private final Members members;

  RoleGiving(JdbcClient db, Members members) {
    this.db = db;
    this.members = members;
  }

  /** What came of giving or taking a role. */
  public enum Outcome {
    DONE,
    /** It was so before. */
    ALREADY,
    /** The role is not this member's to give or take, or not there. */
    NOT_YOURS,
    /** The role needs a country or an organisation, or cannot have one. */
    WRONG_PLACE,
    /** Nobody takes the administrator's role from herself. */
    YOURSELF,
    /** Without this administrator nobody could give roles. */
    LAST_ADMINISTRATOR
  }

  /** The roles that a holder of this one may give, within the country for which she holds it. */
  public static Set<Role> by(Role giver) {
    return switch (giver) {
      case ADMINISTRATOR -> BY_ADMINISTRATORS;
      case NATIONAL_COORDINATOR -> BY_COORDINATORS;
      default -> Set.of();
    };
  }

  /** Whether a role holds at such a place: those of a country need one, those of a body need it. */
  public static boolean fits(Grant grant) {
    var role = grant.role();
    return role != Role.MEMBER
        && (role == Role.ORGANISATION_EDITOR) == (grant.organisation() != null)
        && (!OF_A_COUNTRY.contains(role) || grant.country() != null)
        && (role != Role.ADMINISTRATOR || grant.country() == null);
  }

  /**
   * Whether a member may give a role to somebody, and take it.
   *
   * @param worksIn ISO 3166 code of the country where the other one works; null: unknown
   */
  public static boolean mayGive(Member giver, Grant grant, @Nullable String worksIn) {
    return giver.grants().stream()
        .filter(held -> by(held.role()).contains(grant.role()) && held.organisation() == null)
        .map(Grant::country)
        .anyMatch(
            country ->
                country == null || (country.equals(grant.country()) && country.equals(worksIn)));
  }

  /** Gives a role that is the giver's to give. */
  @Transactional
  public Outcome give(Member giver, long to, Grant grant) {
    if (!mayGive(giver, grant, worksIn(to))) {
      return Outcome.NOT_YOURS;
    }
    if (!fits(grant)) {
      return Outcome.WRONG_PLACE;
    }
    if (!members.give(to, grant, actor(giver))) {
      return Outcome.ALREADY;
    }
    db.sql(
            """
            update accounts_grant set given_by = :giver where member_id = :member and role = :role
              and country is not distinct from :country and organisation is not distinct from :organisation
            """)
        .param("giver", giver.id())
        .param("member", to)
        .param("role", grant.role().code())
        .param("country", grant.country())
        .param("organisation", grant.organisation())
        .update();
    return Outcome.DONE;
  }

  /** Takes a role that would be the taker's to give. */
  @Transactional
  public Outcome take(Member taker, long from, Grant grant) {
    if (!mayGive(taker, grant, worksIn(from))) {
      return Outcome.NOT_YOURS;
    }
    if (grant.role() == Role.ADMINISTRATOR && taker.id() == from) {
      return Outcome.YOURSELF;
    }
    if (grant.role() == Role.ADMINISTRATOR && !members.hasAdministratorBeside(from)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    return members.take(from, grant, actor(taker)) ? Outcome.DONE : Outcome.ALREADY;
  }

  private @Nullable String worksIn(long memberId) {
    return db.sql("select country from accounts_member where id = :id")
        .param("id", memberId)
        .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(country -> country)
        .orElse(null);
  }

  private static String actor(Member member) {
    return "member:" + member.id();
  }
}
