package org.childhub.editing;

import java.util.List;
import java.util.Set;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an item begins with.
 *
 * @param original the language in which it is written
 * @param fileName of the file that it begins with, empty for none
 * @param file id of that file
 */
public record Beginning(
    Kind kind, Language original, String title, String fileName, @Nullable Long file) {

  public Set<Language> languages() {
    return Choices.languages(List.of(original));
  }
}
