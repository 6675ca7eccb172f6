package org.childhub.translation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.childhub.text.Languages;

/**
 * The languages into which items are translated. Serbian is translated once: readers choose the
 * script, so that Latin is derived where there is Cyrillic, and the other way round.
 */
final class Targets {
  /** Those of the interface but for Serbian Latin, and Montenegrin. */
  static final List<Language> ALL =
      Stream.concat(
              Languages.INTERFACE.stream().filter(language -> !language.equals(Language.SR_LATN)),
              Stream.of(Language.CNR))
          .toList();

  private Targets() {}

  /** The language under which a member finds this one in the queue. */
  static Language of(Language language) {
    return language.equals(Language.SR_LATN) ? Language.SR_CYRL : language;
  }

  /** A language with its other script. */
  static List<Language> both(Language language) {
    return of(language).equals(Language.SR_CYRL)
        ? List.of(Language.SR_CYRL, Language.SR_LATN)
        : List.of(language);
  }

  /**
   * In which language's words an item is translated for readers of this one; empty where it was
   * written for them.
   */
  static Optional<Language> in(Content content, Language language) {
    var both = both(language);
    if (both.stream().anyMatch(script -> script.tag().equals(content.original()))) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.concat(Stream.of(language), both.stream())
            .filter(script -> content.texts().containsKey(script.tag()))
            .findFirst()
            .orElse(of(language)));
  }
}
