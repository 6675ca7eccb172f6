package org.childhub.catalogue;

import java.util.List;

/**
 * What makes a public entry like others.
 *
 * @param published ISO 8601, as exact as known
 * @param wholes ids of the series and collections that it belongs to
 */
record Neighbour(
    long id,
    Kind kind,
    String published,
    List<String> topics,
    List<String> countries,
    List<Long> wholes) {
  int year() {
    return Integer.parseInt(published.substring(0, 4));
  }
}
