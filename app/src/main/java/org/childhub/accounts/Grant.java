package org.childhub.accounts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param country ISO 3166 code of the only country it holds for; null: all
 * @param organisation slug of the only organisation it holds for; null: all
 */
public record Grant(Role role, @Nullable String country, @Nullable String organisation) {

  /** Whether it gives a right over something of these countries and this organisation. */
  boolean covers(Right right, Collection<String> countries, @Nullable String of) {
    return role.gives(right)
        && (country == null || countries.contains(country))
        && (organisation == null || organisation.equals(of));
  }
}
