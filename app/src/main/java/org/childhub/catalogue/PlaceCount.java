package org.childhub.catalogue;

import org.childhub.places.Place;

/**
 * A place by its name in the reader's language, how many entries concern it, and how full that
 * makes its tile: 0 to 4.
 */
public record PlaceCount(Place place, String name, long count, int fullness) {
  /** Fullness by powers of four, so that one large country does not make all others look empty. */
  static int fullness(long count) {
    return count == 0 ? 0 : (int) Math.min(4, 1 + Math.floor(Math.log(count) / Math.log(4) / 2));
  }
}
