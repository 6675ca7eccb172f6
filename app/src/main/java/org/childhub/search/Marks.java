package org.childhub.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Analysis.Token;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Wording;
import org.childhub.search.engine.Wording.Clause;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Marks the words of a question in texts, in the spelling and script that they are written in. */
final class Marks {
  private final Wording wording;
  private final Senses senses;
  private final Readings readings;
  private final Map<Family, Forms> forms = new EnumMap<>(Family.class);

  /** The terms of the question's words in one family, and those of its phrases. */
  private record Forms(Set<String> words, List<List<String>> phrases) {}

  Marks(String words, Readings readings) {
    this(words, Senses.NONE, readings);
  }

  /** Also marks what means the same in other languages. */
  Marks(String words, Senses senses, Readings readings) {
    this.wording = Wording.of(words);
    this.senses = senses;
    this.readings = readings;
  }

  /** Whether anything in this text would be marked. */
  boolean marks(String text, Language language) {
    return !ranges(text, language).isEmpty();
  }

  /** A text in full, as this reader sees it. */
  SafeHtml whole(String text, Language language, Language reader) {
    return SafeHtml.highlighted(text, ranges(text, language)).forReader(language, reader);
  }

  /**
   * The part of a text, of about this many characters, that holds most marks; its start where there
   * are none.
   */
  SafeHtml part(String text, Language language, Language reader, int length) {
    var ranges = ranges(text, language);
    var window = Excerpt.of(text, ranges, length);
    return SafeHtml.highlighted(window.text(), window.ranges()).forReader(language, reader);
  }

  private List<int[]> ranges(String text, Language language) {
    if (wording.wanted().isEmpty() || text.isEmpty()) {
      return List.of();
    }
    var family = Family.of(language);
    var wanted = forms.computeIfAbsent(family, this::forms);
    var tokens = readings.tokens(family, text);
    var marked = new boolean[tokens.size()];
    for (var i = 0; i < tokens.size(); i++) {
      marked[i] |=
          wanted.words().contains(tokens.get(i).term())
              || meant(text, tokens.get(i), family, Senses.LIKELY) != null;
      for (var phrase : wanted.phrases()) {
        if (startsAt(tokens, i, phrase)) {
          java.util.Arrays.fill(marked, i, i + phrase.size(), true);
        }
      }
    }
    var ranges = new ArrayList<int[]>();
    var end = 0;
    for (var i = 0; i < marked.length; i++) {
      var token = tokens.get(i);
      if (marked[i] && token.start() >= end && token.end() <= text.length()) {
        ranges.add(new int[] {token.start(), token.end()});
        end = token.end();
      }
    }
    return ranges;
  }

  private @Nullable String meant(String text, Token token, Family family, float least) {
    var sense =
        token.end() > text.length()
            ? null
            : senses.of(family, text.substring(token.start(), token.end()));
    return sense == null || sense.chance() < least ? null : sense.asked();
  }

  /** The first word of this text that means a word of the question with this chance, or null. */
  @Nullable Also sense(String text, Language language, float least) {
    var family = Family.of(language);
    for (var token : readings.tokens(family, text)) {
      var asked = meant(text, token, family, least);
      if (asked != null) {
        return new Also(asked, language, text.substring(token.start(), token.end()));
      }
    }
    return null;
  }

  private static boolean startsAt(List<Token> tokens, int at, List<String> phrase) {
    if (at + phrase.size() > tokens.size()) {
      return false;
    }
    for (var i = 0; i < phrase.size(); i++) {
      if (!tokens.get(at + i).term().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Forms forms(Family family) {
    var words = new HashSet<String>();
    var phrases = new ArrayList<List<String>>();
    for (Clause clause : wording.wanted()) {
      var terms = Analysis.terms(Analysis.of(family), clause.text());
      if (terms.size() == 1) {
        words.add(terms.getFirst());
      } else if (!terms.isEmpty()) {
        phrases.add(terms);
      }
    }
    return new Forms(words, phrases);
  }
}
