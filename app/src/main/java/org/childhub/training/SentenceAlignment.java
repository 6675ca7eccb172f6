package org.childhub.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds which sentences of two translations belong together, by their lengths: Gale and Church, A
 * Program for Aligning Sentences in Bilingual Corpora (1993).
 */
final class SentenceAlignment {
  /**
   * How many sentences of each side a step takes, and what it costs (minus the log of its odds).
   */
  private static final int[][] STEPS = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 0}, {0, 1}};

  private static final double[] COSTS = {0.12, 3.1, 3.1, 4.5, 5.3, 5.3};
  private static final double VARIANCE = 6.8;

  private SentenceAlignment() {}

  /** Sentences {@code from} to {@code until} of one side and the other. */
  record Bead(int from, int until, int otherFrom, int otherUntil) {}

  /** Takes the sentences' lengths in letters; what has no counterpart is left out. */
  static List<Bead> of(int[] lengths, int[] others) {
    var best = new double[lengths.length + 1][others.length + 1];
    var taken = new int[lengths.length + 1][others.length + 1];
    var ratio = total(others) / Math.max(1, total(lengths));
    for (var i = 0; i <= lengths.length; i++) {
      for (var j = i == 0 ? 1 : 0; j <= others.length; j++) {
        best[i][j] = Double.POSITIVE_INFINITY;
        for (var step = 0; step < STEPS.length; step++) {
          var a = i - STEPS[step][0];
          var b = j - STEPS[step][1];
          if (a >= 0 && b >= 0) {
            var cost =
                best[a][b] + COSTS[step] + distance(sum(lengths, a, i), sum(others, b, j), ratio);
            if (cost < best[i][j]) {
              best[i][j] = cost;
              taken[i][j] = step;
            }
          }
        }
      }
    }
    return backwards(taken, lengths.length, others.length);
  }

  private static List<Bead> backwards(int[][] taken, int length, int otherLength) {
    var beads = new ArrayList<Bead>();
    for (int i = length, j = otherLength; i > 0 || j > 0; ) {
      var step = STEPS[taken[i][j]];
      if (step[0] > 0 && step[1] > 0) {
        beads.add(new Bead(i - step[0], i, j - step[1], j));
      }
      i -= step[0];
      j -= step[1];
    }
    Collections.reverse(beads);
    return beads;
  }

  private static double distance(double length, double other, double ratio) {
    if (length == 0 || other == 0) {
      return 0;
    }
    var mean = (length + other / ratio) / 2;
    var delta = (other - length * ratio) / Math.sqrt(mean * VARIANCE);
    return delta * delta / 2;
  }

  private static double total(int[] lengths) {
    return sum(lengths, 0, lengths.length);
  }

  private static double sum(int[] lengths, int from, int until) {
    var sum = 0.0;
    for (var i = from; i < until; i++) {
      sum += lengths[i];
    }
    return sum;
  }
}
