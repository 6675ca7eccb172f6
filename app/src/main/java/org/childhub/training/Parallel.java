package org.childhub.training;

import java.util.List;
import org.childhub.lexicon.Family;

/**
 * Texts that say the same, in any number of languages, and how far a source is trusted. Two sides
 * of one family are two ways of saying it.
 */
record Parallel(List<Side> sides, double weight) {
  record Side(Family family, String text) {}

  /** Whether there is anything to learn: two sides at least. */
  boolean isPaired() {
    return sides.size() > 1;
  }
}
