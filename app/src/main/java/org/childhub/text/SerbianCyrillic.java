package org.childhub.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a Serbian Latin word in Cyrillic letters, or leaves it when it is not a Serbian word. */
final class SerbianCyrillic {
  private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšð";
  private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшђ";
  private static final char[] TABLE = new char[0x180];

  private static final Map<String, Character> DIGRAPHS = Map.of("nj", 'њ', "lj", 'љ', "dž", 'џ');

  /** Unicode's compatibility letters for the digraphs, as old fonts and texts have them. */
  private static final Map<Character, Character> LIGATURES =
      Map.of(
          'ǆ', 'џ', 'ǅ', 'Џ', 'Ǆ', 'Џ', 'ǉ', 'љ', 'ǈ', 'Љ', 'Ǉ', 'Љ', 'ǌ', 'њ', 'ǋ', 'Њ', 'Ǌ', 'Њ');

  private static final Set<String> UNITS =
      Set.of(
          "kg", "dag", "mg", "ml", "dl", "km", "cm", "mm", "kB", "MB", "GB", "TB", "Hz", "kHz",
          "MHz", "GHz", "m", "l", "h");

  private static final List<Stem> SPLIT =
      TextFile.lines("text/latin-to-cyrillic-exceptions.txt").stream().map(Stem::of).toList();

  private static final Set<String> KEPT =
      TextFile.lines("text/kept-in-latin.txt").stream().collect(Collectors.toUnmodifiableSet());

  static {
    for (int i = 0; i < LATIN.length(); i++) {
      TABLE[LATIN.charAt(i)] = CYRILLIC.charAt(i);
      TABLE[Character.toUpperCase(LATIN.charAt(i))] = Character.toUpperCase(CYRILLIC.charAt(i));
    }
  }

  /** A stem whose two letters at {@code cut} are no digraph; at the start of a word or anywhere. */
  private record Stem(String letters, int cut, boolean anywhere) {
    static Stem of(String line) {
      boolean anywhere = line.startsWith("*");
      String stem = anywhere ? line.substring(1) : line;
      return new Stem(stem.replace("|", ""), stem.indexOf('|'), anywhere);
    }

    boolean splits(String word, int digraph) {
      int start = digraph + 1 - cut;
      return (anywhere ? start >= 0 : start == 0) && word.startsWith(letters, start);
    }
  }

  private SerbianCyrillic() {}

  static void write(String text, int start, int end, StringBuilder out) {
    if (!isGaj(text, start, end)) {
      out.append(text, start, end);
      return;
    }
    String word = text.substring(start, end);
    String lower = word.toLowerCase(Locale.ROOT);
    if (KEPT.contains(lower)
        || isUnit(word, text, start, end)
        || RomanNumerals.isNumeral(word, text, start, end)) {
      out.append(word);
    } else {
      letters(word, lower, out);
    }
  }

  private static void letters(String word, String lower, StringBuilder out) {
    boolean digraphs = lower.indexOf('j', 1) > 0 || lower.indexOf('ž', 1) > 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      Character digraph = digraphs ? digraphAt(word, lower, i) : null;
      if (digraph != null) {
        out.append(Character.isUpperCase(letter) ? Character.toUpperCase(digraph) : digraph);
        i++;
      } else {
        out.append(single(letter));
      }
    }
  }

  private static char single(char letter) {
    char plain = letter < TABLE.length ? TABLE[letter] : 0;
    return plain == 0 ? LIGATURES.getOrDefault(letter, letter) : plain;
  }

  private static @Nullable Character digraphAt(String word, String lower, int at) {
    if (at + 1 == word.length()) {
      return null;
    }
    // "nJ" is never one letter, "Nj" and "NJ" are.
    boolean odd =
        Character.isLowerCase(word.charAt(at)) && Character.isUpperCase(word.charAt(at + 1));
    Character digraph = DIGRAPHS.get(lower.substring(at, at + 2));
    return odd || digraph == null || SPLIT.stream().anyMatch(stem -> stem.splits(lower, at))
        ? null
        : digraph;
  }

  private static boolean isGaj(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      boolean gaj = letter < TABLE.length && TABLE[letter] != 0;
      if (!gaj
          && !LIGATURES.containsKey(letter)
          && Character.getType(letter) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return true;
  }

  /**
   * A unit after a figure: 10 kg, 5 m; but not "2026. g." nor "12 h." at the end of an
   * abbreviation.
   */
  private static boolean isUnit(String word, String text, int start, int end) {
    if (word.length() > 3 || !UNITS.contains(word)) {
      return false;
    }
    int before = start - 1;
    if (before > 0 && Character.isSpaceChar(text.charAt(before))) {
      before--;
    }
    boolean abbreviation = word.length() == 1 && end < text.length() && text.charAt(end) == '.';
    return before >= 0 && Character.isDigit(text.charAt(before)) && !abbreviation;
  }
}
