package org.childhub.text;

import java.util.regex.Pattern;

/**
 * Tells Roman numerals from Serbian words in capitals ("glava VI", "Petar I", but "PRAVA I
 * OBAVEZE").
 */
final class RomanNumerals {
  private static final Pattern LETTERS = Pattern.compile("[IVXLCDM]+[a-z]?");

  private static final Pattern NUMERAL =
      Pattern.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})[a-z]?");

  /** Up to 39, or with an X, or long: short ones of C, D, L and M (MI, DI, LI, CD) are words. */
  private static final Pattern LIKELY = Pattern.compile("[IV]{2,}[a-z]?|.*X.*|[A-Z]{4,}");

  private RomanNumerals() {}

  static boolean isNumeral(String word, String text, int start, int end) {
    if (!LETTERS.matcher(word).matches()) {
      return false;
    }
    if (word.equals("I") || word.equals("V")) {
      return standsAlone(word, text, start, end);
    }
    return NUMERAL.matcher(word).matches() && LIKELY.matcher(word).matches();
  }

  /**
   * A single capital after a word of small letters on the same line is a numeral; at the start of a
   * sentence or between words in capitals it is the conjunction "i" or an initial.
   */
  private static boolean standsAlone(String word, String text, int start, int end) {
    boolean initial = end < text.length() && text.charAt(end) == '.';
    int before = start - 1;
    if (before < 1 || text.charAt(before) != ' ' || (initial && word.equals("V"))) {
      return false;
    }
    char last = text.charAt(before - 1);
    return Character.isLowerCase(last) || Character.isDigit(last);
  }
}
