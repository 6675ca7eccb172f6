package org.childhub.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.childhub.text.Fold;

/**
 * Numbers of which like texts share some: min-hashes of a text's words in twenty bands of two (A.
 * Broder, On the resemblance and containment of documents, 1997). Texts that share half of their
 * words share a band with a probability of 0.997, those that share a twentieth with 0.05.
 */
final class Bands {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int BANDS = 20;
  private static final int ROWS = 2;
  private static final int PRIME = 0x9E3779B1;

  private Bands() {}

  static Integer[] of(String text) {
    var words = words(text);
    var bands = new ArrayList<Integer>();
    for (var band = 0; band < BANDS; band++) {
      var hash = band;
      for (var row = 0; row < ROWS; row++) {
        hash = mix(hash * PRIME + least(words, band * ROWS + row + 1));
      }
      bands.add(hash);
    }
    return bands.toArray(Integer[]::new);
  }

  private static Set<String> words(String text) {
    var words = new HashSet<>(List.of(WORDS.split(Fold.fold(text))));
    words.remove("");
    return words.isEmpty() ? new HashSet<>(Arrays.asList(text)) : words;
  }

  private static int least(Set<String> words, int seed) {
    return words.stream().mapToInt(word -> mix(word.hashCode() ^ seed * PRIME)).min().orElse(0);
  }

  /** Spreads bits as the last steps of MurmurHash3 do. */
  private static int mix(int hash) {
    var spread = hash;
    spread = (spread ^ (spread >>> 16)) * 0x85EBCA6B;
    spread = (spread ^ (spread >>> 13)) * 0xC2B2AE35;
    return spread ^ (spread >>> 16);
  }
}
