package org.childhub.search;

import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total all hits, not only those of this page
 * @param counts by facet, how many hits each value has or would have: a facet's own choice does not
 *     narrow its counts
 * @param also words that were looked for beside those typed, the most telling first
 */
record Answer(
    long total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts, List<Also> also) {
  /** An entry, with the passage of its content that answers best, if one does. */
  record Hit(long entryId, @Nullable Passage passage) {}

  Answer(long total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts) {
    this(total, hits, counts, List.of());
  }

  static final Answer NOTHING = new Answer(0, List.of(), Map.of());
}
