package org.childhub.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.childhub.text.Language;

/**
 * A language as a record shows it: two or three capital letters, one for both scripts; {@code mine}
 * is the reader's own.
 */
public record LanguageCode(String letters, boolean mine) {
  /** The codes of these languages, the reader's own first. */
  public static List<LanguageCode> of(List<Language> languages, Language reader) {
    var mine = letters(reader);
    var codes = new LinkedHashMap<String, LanguageCode>();
    languages.stream()
        .map(LanguageCode::letters)
        .sorted((one, other) -> Boolean.compare(other.equals(mine), one.equals(mine)))
        .forEach(letters -> codes.put(letters, new LanguageCode(letters, letters.equals(mine))));
    return List.copyOf(codes.values());
  }

  private static String letters(Language language) {
    return language.tag().split("-", 2)[0].toUpperCase(Locale.ROOT);
  }
}
