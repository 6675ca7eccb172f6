package org.childhub.catalogue;

/** The ages of the children concerned, in years, both ends included. */
public record AgeRange(int from, int to) {
  public AgeRange {
    if (from < 0 || to < from || to > 30) {
      throw new IllegalArgumentException(
          "Ages run from 0 to 30 and start before they end: " + from + "-" + to);
    }
  }
}
