package org.childhub.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The short forms of a word that search compares across languages, in letters a to z. They are
 * coarse on purpose: a translation table over them needs few examples.
 */
public final class Stem {
  /** Letters of {@link #of}. */
  public static final int LONGEST = 6;

  /** Letters of {@link #prefix}. */
  public static final int PREFIX = 5;

  private static final int LONG_ENDING = 3;
  private static final Map<Family, List<String>> ENDINGS = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/stem-endings.txt")
        .forEach(
            (family, endings) ->
                ENDINGS.put(
                    family,
                    endings.stream()
                        .map(ending -> Letters.of(family, ending))
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList()));
  }

  private Stem() {}

  /**
   * The stem of a word as {@link Analysis#EXACT} gives it: its longest listed ending taken off
   * where three or four letters stay, then cut to {@value #LONGEST} letters. Empty for a word
   * without letters or digits.
   */
  public static String of(Family family, String word) {
    var letters = Letters.of(family, word);
    for (var ending : ENDINGS.getOrDefault(family, List.of())) {
      var stays = letters.length() - ending.length();
      if (stays >= (ending.length() >= LONG_ENDING ? 4 : 3) && letters.endsWith(ending)) {
        return cut(letters.substring(0, stays), LONGEST);
      }
    }
    return cut(letters, LONGEST);
  }

  /** The first {@value #PREFIX} letters. */
  public static String prefix(Family family, String word) {
    return cut(Letters.of(family, word), PREFIX);
  }

  /** The stems of a text's words, in order; words without letters or digits are left out. */
  public static List<String> all(Family family, String text) {
    var stems = new ArrayList<String>();
    for (var word : Analysis.terms(Analysis.EXACT, text)) {
      var stem = of(family, word);
      if (!stem.isEmpty()) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static String cut(String letters, int length) {
    return letters.length() <= length ? letters : letters.substring(0, length);
  }
}
