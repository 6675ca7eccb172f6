package org.childhub.search;

import org.childhub.catalogue.EntryCard;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Stem;
import org.childhub.text.Language;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/** Finds the word that a hit has instead of one that was asked for, as its text writes it. */
final class Instead {
  private Instead() {}

  /** Null where the hit shows none. */
  static @Nullable Reason of(Answer.Hit hit, EntryCard card, Language reader) {
    for (var match : hit.matches()) {
      var found = in(card.title(), card.language(), match, reader);
      if (found == null) {
        found = in(card.summary(), card.language(), match, reader);
      }
      if (found == null && card.originalTitle() != null) {
        found = in(card.originalTitle(), card.originalLanguage(), match, reader);
      }
      if (found == null && hit.passage() != null) {
        found = in(hit.passage().text(), hit.passage().language(), match, reader);
      }
      if (found != null) {
        return new Reason.Means(found);
      }
    }
    return null;
  }

  private static @Nullable Also in(
      String text, Language language, Answer.Match match, Language reader) {
    if (Family.of(language) != match.family()) {
      return null;
    }
    for (var token : Analysis.tokens(Analysis.EXACT, text)) {
      if (Stem.of(match.family(), token.term()).equals(match.stem())) {
        var word = text.substring(token.start(), token.end());
        return new Also(
            match.asked(),
            Scripts.shown(language, reader),
            Scripts.forReader(word, language, reader));
      }
    }
    return null;
  }
}
