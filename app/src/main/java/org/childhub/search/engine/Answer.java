package org.childhub.search.engine;

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
 */
public record Answer(long total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts) {
  /**
   * An entry, with the passage of its content that answers best, if one does.
   *
   * @param near whether only a sentence model found it, for it has not the words
   */
  public record Hit(long entryId, @Nullable Passage passage, boolean near) {
    public Hit(long entryId, @Nullable Passage passage) {
      this(entryId, passage, false);
    }
  }

  /** With fewer hits than this less is asked for. */
  public static final int FEW = 10;

  public static final Answer NOTHING = new Answer(0, List.of(), Map.of());
}
