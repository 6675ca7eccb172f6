package org.childhub.lexicon;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes letters equal that writers of a language take for each other, and drops stress marks and
 * apostrophes. In the Serbian family đ is written dj or d, so all three become d.
 */
final class LetterFilter extends TokenFilter {
  private static final Map<Family, String> PAIRS =
      Map.of(
          Family.BG, "ѝи",
          Family.MK, "ѐеѝиѓгќк",
          Family.RU, "ёе",
          Family.UK, "ґг");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String pairs;
  private final boolean serbian;

  LetterFilter(TokenStream input, Family family) {
    super(input);
    this.pairs = PAIRS.getOrDefault(family, "");
    this.serbian = family == Family.HBS;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    var letters = term.buffer();
    var length = 0;
    for (var i = 0; i < term.length(); i++) {
      var letter = letters[i];
      if (serbian && letter == 'j' && length > 0 && letters[length - 1] == 'd' || isMark(letter)) {
        continue;
      }
      letters[length++] = other(letter);
    }
    if (length > 0) {
      term.setLength(length);
    }
    return true;
  }

  private char other(char letter) {
    for (var i = 0; i < pairs.length(); i += 2) {
      if (pairs.charAt(i) == letter) {
        return pairs.charAt(i + 1);
      }
    }
    return letter;
  }

  private static boolean isMark(char letter) {
    return letter == '\''
        || letter == '’'
        || letter == 'ʼ'
        || letter >= '\u0300' && letter <= '\u036f';
  }
}
