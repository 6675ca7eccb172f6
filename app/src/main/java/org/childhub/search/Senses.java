package org.childhub.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.Stem;
import org.childhub.lexicon.StopWords;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Asking;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Wording;
import org.jspecify.annotations.Nullable;

/** What the words of a question are called in other languages, each with its chance. */
record Senses(Map<Family, Map<String, Sense>> byFamily) {
  static final Senses NONE = new Senses(Map.of());

  /** The chance from which a word is marked as if it had been typed. */
  static final float LIKELY = 0.2f;

  /** The word of the question, and the chance that the other word means it. */
  record Sense(String asked, float chance) {}

  static Senses of(Question question) {
    if (question.only()) {
      return NONE;
    }
    var reader = Family.of(question.reader());
    var words =
        Wording.of(question.words()).wanted().stream()
            .filter(clause -> !clause.phrase())
            .map(Wording.Clause::text)
            .toList();
    var asking = new Asking(Lexicon.shipped(), words, reader, true);
    var byFamily = new EnumMap<Family, Map<String, Sense>>(Family.class);
    for (var word : words) {
      for (var part : Analysis.terms(Analysis.EXACT, word)) {
        if (!StopWords.has(part, reader)) {
          add(asking.ask(part), byFamily);
        }
      }
    }
    return new Senses(byFamily);
  }

  private static void add(Asked asked, Map<Family, Map<String, Sense>> byFamily) {
    for (var form : asked.forms()) {
      if (form.kind() == Asked.Kind.TRANSLATED) {
        byFamily
            .computeIfAbsent(form.family(), family -> new HashMap<>())
            .putIfAbsent(form.term(), new Sense(asked.word(), form.weight()));
      }
    }
  }

  /** What this word of a text means of the question, or null. */
  @Nullable Sense of(Family family, String word) {
    var terms = byFamily.get(family);
    return terms == null
        ? null
        : terms.get(Fields.term(family, Stem.of(family, word.toLowerCase(Locale.ROOT))));
  }
}
