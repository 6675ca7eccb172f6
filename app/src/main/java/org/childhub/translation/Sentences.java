package org.childhub.translation;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.text.Language;

/** Cuts a text into what is translated at a time: paragraphs, and the sentences of each. */
final class Sentences {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
  private static final int SHORTEST = 3;

  private Sentences() {}

  /** A text and its translation. */
  record Pair(String source, String target) {}

  /** Paragraphs and list items without what marks them; those without words are left out. */
  static List<String> paragraphs(String text) {
    return BLANK_LINES
        .splitAsStream(text)
        .map(String::strip)
        .filter(paragraph -> paragraph.codePoints().filter(Character::isLetter).count() >= SHORTEST)
        .toList();
  }

  /** The sentences of a paragraph. */
  static List<String> of(String paragraph, Language language) {
    var borders = BreakIterator.getSentenceInstance(language.icu());
    borders.setText(paragraph);
    var sentences = new ArrayList<String>();
    var start = borders.first();
    for (var end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
      var sentence = paragraph.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  /**
   * What corresponds in a text and its translation: paragraph by paragraph where both have as many,
   * and sentence by sentence where both paragraphs have as many. Nothing is guessed.
   */
  static List<Pair> pairs(String source, Language from, String target, Language to) {
    var sources = paragraphs(source);
    var targets = paragraphs(target);
    var pairs = new ArrayList<Pair>();
    if (sources.size() != targets.size()) {
      return pairs;
    }
    for (var i = 0; i < sources.size(); i++) {
      pairs.add(new Pair(sources.get(i), targets.get(i)));
      var one = of(sources.get(i), from);
      var other = of(targets.get(i), to);
      if (one.size() > 1 && one.size() == other.size()) {
        for (var j = 0; j < one.size(); j++) {
          pairs.add(new Pair(one.get(j), other.get(j)));
        }
      }
    }
    return pairs;
  }
}
