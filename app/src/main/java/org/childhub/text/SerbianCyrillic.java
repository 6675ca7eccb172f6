package org.childhub.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a Serbian Latin word in Cyrillic letters, or leaves it when it is not a Serbian word. */
final class SerbianCyrillic {
  private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšð";
  private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшђ";
  private static final char[] TABLE = new char[0x180];

  private static final Map<String, Character> DIGRAPHS = Map.of("nj", 'њ', "lj", 'љ', "dž", 'џ');
  private static final Pattern DIGRAPH = Pattern.compile("nj|lj|dž");

  /** Unicode's compatibility letters for the digraphs, as old fonts and texts have them. */
  private static final Map<Character, Character> LIGATURES =
      Map.of(
          'ǆ', 'џ', 'ǅ', 'Џ', 'Ǆ', 'Џ', 'ǉ', 'љ', 'ǈ', 'Љ', 'Ǉ', 'Љ', 'ǌ', 'њ', 'ǋ', 'Њ', 'Ǌ', 'Њ');

  private static final Pattern UNITS =
      Pattern.compile("kg|dag|mg|ml|dl|km|cm|mm|[kMGT]B|k?Hz|MHz|GHz|kW|kWh|m|l|h");

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

  static String write(MatchResult match, String text) {
    String word = match.group();
    if (!isGaj(word) || isUnit(match, text) || RomanNumerals.isNumeral(match, text)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return KEPT.contains(lower) ? word : letters(word, lower);
  }

  private static String letters(String word, String lower) {
    boolean digraphs = DIGRAPH.matcher(lower).find();
    StringBuilder cyrillic = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      Character digraph = digraphs ? digraphAt(word, lower, i) : null;
      if (digraph != null) {
        cyrillic.append(Character.isUpperCase(letter) ? Character.toUpperCase(digraph) : digraph);
        i++;
      } else {
        cyrillic.append(single(letter));
      }
    }
    return cyrillic.toString();
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

  private static boolean isGaj(String word) {
    return word.chars()
        .allMatch(
            letter ->
                (letter < TABLE.length && TABLE[letter] != 0)
                    || LIGATURES.containsKey((char) letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK);
  }

  private static boolean isUnit(MatchResult match, String text) {
    if (!UNITS.matcher(match.group()).matches()) {
      return false;
    }
    int before = match.start() - 1;
    boolean spaced = before > 0 && Character.isSpaceChar(text.charAt(before));
    int last = spaced ? before - 1 : before;
    boolean abbreviation = match.end() < text.length() && text.charAt(match.end()) == '.';
    return last >= 0
        && Character.isDigit(text.charAt(last))
        && !(abbreviation && spaced && match.group().length() == 1);
  }
}
