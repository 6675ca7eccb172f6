package org.childhub.members;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role as it was chosen.
 *
 * @param country ISO 3166 code; empty: everywhere
 * @param organisation slug; empty: none
 */
public record RoleForm(
    @Nullable String role, @Nullable String country, @Nullable String organisation) {
  static final RoleForm EMPTY = new RoleForm("", "", "");

  /** The grant that is meant; empty where no role was chosen. */
  Optional<Grant> grant() {
    return Stream.of(Role.values())
        .filter(known -> known.code().equals(role))
        .findFirst()
        .map(known -> new Grant(known, upper(country), text(organisation)));
  }

  private static @Nullable String upper(@Nullable String code) {
    var given = text(code);
    return given == null ? null : given.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.replace("\u0000", "").strip();
  }
}
