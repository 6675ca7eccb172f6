package org.childhub.places;

import java.util.Locale;

/**
 * A country, or a region that entries can be about.
 *
 * @param code as entries carry it: ISO 3166 alpha-2 in capitals (XK for Kosovo), or see, eu, world
 * @param region the code of the region it lies in, empty for a region
 * @param focus whether the hub works there
 */
public record Place(String code, String region, boolean focus) {
  /** The last part of its page's address. */
  public String address() {
    return code.toLowerCase(Locale.ROOT);
  }

  public boolean isRegion() {
    return region.isEmpty();
  }
}
