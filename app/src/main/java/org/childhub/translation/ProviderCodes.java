package org.childhub.translation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childhub.text.Language;

/**
 * Which of a service's codes is meant by a language. Services know Serbian as one language in some
 * script, as one for each, or both; English as one or by its lands.
 */
final class ProviderCodes {
  private ProviderCodes() {}

  /** The code of those it knows that comes closest; empty where none is the language. */
  static Optional<String> of(Language language, Collection<String> known) {
    var base = language.tag().replaceFirst("-.*", "");
    var wanted = base.equals("en") ? List.of("en-GB", "en") : List.of(language.tag(), base);
    return wanted.stream()
        .flatMap(tag -> known.stream().filter(code -> code.replace('_', '-').equalsIgnoreCase(tag)))
        .findFirst();
  }
}
