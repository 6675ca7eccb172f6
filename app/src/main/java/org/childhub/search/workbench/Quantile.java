package org.childhub.search.workbench;

import java.util.Arrays;

/** The value that a share of all do not exceed. */
final class Quantile {
  private Quantile() {}

  /**
   * @param share above 0, at most 1
   */
  static double of(double share, double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
