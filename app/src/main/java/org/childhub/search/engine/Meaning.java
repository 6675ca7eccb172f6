package org.childhub.search.engine;

import java.util.Map;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Directions among meanings: the sum of the stems' vectors, rarer stems longer (their rarity times
 * 1 + ln of how often they stand there), as one signed byte a dimension.
 */
public final class Meaning {
  private static final float LONGEST = 127;

  private Meaning() {}

  /** Null where no stem has a vector. */
  public static byte @Nullable [] of(Lexicon lexicon, Map<Family, Map<String, Integer>> counts) {
    var sum = new float[lexicon.dimensions()];
    var any = false;
    for (var family : counts.entrySet()) {
      for (var stem : family.getValue().entrySet()) {
        var rarity = lexicon.rarity(family.getKey(), stem.getKey());
        if (rarity > 0) {
          var length = rarity * (1 + (float) Math.log(stem.getValue()));
          any |= lexicon.add(family.getKey(), stem.getKey(), length, sum);
        }
      }
    }
    return any ? bytes(sum) : null;
  }

  private static byte[] bytes(float[] vector) {
    var most = 1e-9f;
    for (var value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    var bytes = new byte[vector.length];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / most * LONGEST);
    }
    return bytes;
  }

  /** The cosine of two directions as seen from the middle of all; from -1 to 1. */
  public static float likeness(byte[] one, byte[] bytes, int start, float[] middle) {
    var a = scale(one, 0, middle.length);
    var b = scale(bytes, start, middle.length);
    double product = 0;
    double first = 1e-9;
    double second = 1e-9;
    for (var i = 0; i < middle.length; i++) {
      var x = one[i] * a - middle[i];
      var y = bytes[start + i] * b - middle[i];
      product += x * y;
      first += x * x;
      second += y * y;
    }
    return (float) (product / Math.sqrt(first * second));
  }

  /** Adds a direction to a sum, all of the same length. */
  public static void add(byte[] bytes, int start, float[] sum) {
    var scale = scale(bytes, start, sum.length);
    for (var i = 0; i < sum.length; i++) {
      sum[i] += bytes[start + i] * scale;
    }
  }

  /** What makes it of length one. */
  private static float scale(byte[] bytes, int start, int dimensions) {
    var square = 1L;
    for (var i = start; i < start + dimensions; i++) {
      square += bytes[i] * bytes[i];
    }
    return (float) (1 / Math.sqrt(square));
  }
}
