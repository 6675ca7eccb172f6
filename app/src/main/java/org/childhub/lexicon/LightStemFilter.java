package org.childhub.lexicon;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the longest listed ending off a word, once, where at least three letters stay. For
 * languages without a stemmer in Lucene that bears words without accents; the endings are those of
 * nouns and adjectives, in {@code lexicon/endings.txt}.
 */
final class LightStemFilter extends TokenFilter {
  private static final int SHORTEST_STEM = 3;
  private static final Map<Family, List<char[]>> ENDINGS = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/endings.txt")
        .forEach(
            (family, endings) ->
                ENDINGS.put(
                    family,
                    endings.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(String::toCharArray)
                        .toList()));
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<char[]> endings;

  LightStemFilter(TokenStream input, Family family) {
    super(input);
    this.endings = ENDINGS.getOrDefault(family, List.of());
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (var ending : endings) {
      if (ends(ending)) {
        term.setLength(term.length() - ending.length);
        break;
      }
    }
    return true;
  }

  private boolean ends(char[] ending) {
    var from = term.length() - ending.length;
    if (from < SHORTEST_STEM) {
      return false;
    }
    for (var i = 0; i < ending.length; i++) {
      if (term.buffer()[from + i] != ending[i]) {
        return false;
      }
    }
    return true;
  }
}
