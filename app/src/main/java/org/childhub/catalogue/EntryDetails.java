package org.childhub.catalogue;

import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's own page shows beyond its card.
 *
 * @param translations titles and summaries in all languages, the original first
 * @param views by people, since the beginning
 */
public record EntryDetails(
    List<String> audiences, @Nullable AgeRange ages, List<Translation> translations, long views) {

  /** Title and summary in one language and how they came about: original, reviewed, machine or stale. */
  public record Translation(
      Language language, String title, String summary, String state, @Nullable String translator) {}

  public Translation original() {
    return translations.getFirst();
  }
}
