package org.childhub.text;

import java.util.Map;
import java.util.regex.MatchResult;

/** Writes a Serbian Cyrillic word in Latin letters (Vuk's alphabet to Gaj's, letter by letter). */
final class SerbianLatin {
  private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш";
  private static final String LATIN = "abvgdđežzijklmnoprstćufhcčš";
  private static final Map<Character, String> DIGRAPHS = Map.of('љ', "lj", 'њ', "nj", 'џ', "dž");
  private static final char[] TABLE = new char[0x460];

  static {
    for (int i = 0; i < CYRILLIC.length(); i++) {
      TABLE[CYRILLIC.charAt(i)] = LATIN.charAt(i);
      TABLE[Character.toUpperCase(CYRILLIC.charAt(i))] = Character.toUpperCase(LATIN.charAt(i));
    }
  }

  private SerbianLatin() {}

  static String write(MatchResult match, String text) {
    String word = match.group();
    StringBuilder latin = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      char single = letter < TABLE.length ? TABLE[letter] : 0;
      String digraph = single == 0 ? DIGRAPHS.get(Character.toLowerCase(letter)) : null;
      if (digraph != null) {
        latin.append(cased(digraph, word, i));
      } else {
        latin.append(single == 0 ? letter : single);
      }
    }
    return latin.toString();
  }

  /** A capital digraph is all capitals in a word of capitals: Njegoš, but NJEGOŠ and SUMNJ. */
  private static String cased(String digraph, String word, int at) {
    if (Character.isLowerCase(word.charAt(at))) {
      return digraph;
    }
    int neighbour = at + 1 < word.length() ? at + 1 : at - 1;
    boolean capitals = neighbour >= 0 && Character.isUpperCase(word.charAt(neighbour));
    String first = digraph.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    String second = digraph.substring(1);
    return first + (capitals ? second.toUpperCase(java.util.Locale.ROOT) : second);
  }
}
