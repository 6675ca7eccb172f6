package org.childhub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleGivingTests {
  @Test
  void onlyAdministratorsAndCoordinatorsGiveRoles() {
    assertThat(Role.values())
        .filteredOn(role -> !RoleGiving.by(role).isEmpty())
        .containsExactly(Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR)
        .allMatch(role -> role.gives(Right.GIVE_ROLES));
    assertThat(Role.values())
        .filteredOn(role -> RoleGiving.by(role).isEmpty())
        .noneMatch(role -> role.gives(Right.GIVE_ROLES));
  }

  @Test
  void nobodyGivesMoreThanSheMayHerself() {
    for (var giver : Role.values()) {
      for (var given : RoleGiving.by(giver)) {
        if (giver != Role.ADMINISTRATOR) {
          assertThat(Right.values())
              .filteredOn(given::gives)
              .as(given + " given by " + giver)
              .allMatch(giver::gives);
        }
      }
    }
  }

  @Test
  void aCoordinatorGivesInHerCountryToThoseWhoWorkThere() {
    var coordinator = holding(new Grant(Role.NATIONAL_COORDINATOR, "RS", null));

    assertThat(may(coordinator, Role.TRANSLATOR, "RS", null, "RS")).isTrue();
    assertThat(may(coordinator, Role.ORGANISATION_EDITOR, "RS", "some-body", "RS")).isTrue();
    assertThat(may(coordinator, Role.TRANSLATOR, "RS", null, "BA")).isFalse();
    assertThat(may(coordinator, Role.TRANSLATOR, "RS", null, null)).isFalse();
    assertThat(may(coordinator, Role.TRANSLATOR, "BA", null, "BA")).isFalse();
    assertThat(may(coordinator, Role.TRANSLATOR, null, null, "RS")).isFalse();
    assertThat(may(coordinator, Role.MODERATOR, "RS", null, "RS")).isFalse();
    assertThat(may(coordinator, Role.NATIONAL_COORDINATOR, "RS", null, "RS")).isFalse();
    assertThat(may(coordinator, Role.ADMINISTRATOR, null, null, "RS")).isFalse();
  }

  @Test
  void rolesHoldWhereTheyMakeSense() {
    assertThat(fits(Role.ORGANISATION_EDITOR, null, "some-body")).isTrue();
    assertThat(fits(Role.ORGANISATION_EDITOR, null, null)).isFalse();
    assertThat(fits(Role.TRANSLATOR, null, "some-body")).isFalse();
    assertThat(fits(Role.FOCAL_PERSON, "BA", null)).isTrue();
    assertThat(fits(Role.FOCAL_PERSON, null, null)).isFalse();
    assertThat(fits(Role.ADMINISTRATOR, null, null)).isTrue();
    assertThat(fits(Role.ADMINISTRATOR, "BA", null)).isFalse();
    assertThat(fits(Role.MEMBER, null, null)).isFalse();
  }

  private static boolean may(
      Member giver,
      Role role,
      @Nullable String country,
      @Nullable String organisation,
      @Nullable String worksIn) {
    return RoleGiving.mayGive(giver, new Grant(role, country, organisation), worksIn);
  }

  private static boolean fits(Role role, @Nullable String country, @Nullable String organisation) {
    return RoleGiving.fits(new Grant(role, country, organisation));
  }

  private static Member holding(Grant... grants) {
    return new Member(1, "One", Language.EN, List.of(grants));
  }
}
