package org.childhub.places;

import java.util.List;
import java.util.Locale;

/**
 * A country, or a region that entries can be about.
 *
 * @param code as entries carry it: ISO 3166 alpha-2 in capitals (XK for Kosovo), or see, eu, world
 * @param regions the codes of the regions it lies in, empty for a region
 * @param focus whether the hub works there
 * @param column of its tile on the map, from 1 at the left; 0 without a tile
 * @param row of its tile on the map, from 1 at the top; 0 without a tile
 */
public record Place(String code, List<String> regions, boolean focus, int column, int row) {
  /** The last part of its page's address. */
  public String address() {
    return code.toLowerCase(Locale.ROOT);
  }

  public boolean isRegion() {
    return regions.isEmpty();
  }
}
