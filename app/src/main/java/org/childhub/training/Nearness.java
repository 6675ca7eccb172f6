package org.childhub.training;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely a word stands at a place of a line, given the place of its translation in the other
 * line: words keep their order roughly. Kept by the lengths of the lines.
 */
final class Nearness {
  private static final double LIKING = 4;

  private final Map<Long, float[]> kept = new HashMap<>();

  /** For each of n places the chances of the m places of the other line, one after another. */
  float[] of(int m, int n) {
    return kept.computeIfAbsent((long) m << 32 | n, fresh -> compute(m, n));
  }

  private static float[] compute(int m, int n) {
    var near = new float[m * n];
    for (var j = 0; j < n; j++) {
      var sum = 0.0;
      for (var i = 0; i < m; i++) {
        near[j * m + i] = (float) StrictMath.exp(-LIKING * Math.abs((i + 0.5) / m - (j + 0.5) / n));
        sum += near[j * m + i];
      }
      for (var i = 0; i < m; i++) {
        near[j * m + i] /= (float) sum;
      }
    }
    return near;
  }
}
