package org.childhub.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.jspecify.annotations.Nullable;

/**
 * How the hub is called and looks.
 *
 * @param name empty: as the settings say
 * @param colour of the masthead; null: the usual pine
 * @param hiddenLanguages tags of languages that menus leave out
 */
public record Appearance(String name, @Nullable Colour colour, Set<String> hiddenLanguages) {
  public static final int LONGEST_NAME = 60;

  /** The languages that menus offer, in the order of their own names. */
  public List<Language> languages() {
    return languagesOffered(List.of());
  }

  /** What a form offers: those that menus offer and those whose tags are chosen in it already. */
  public List<Language> languagesOffered(Collection<String> chosen) {
    return Languages.byNativeName().stream()
        .filter(
            language ->
                !hiddenLanguages.contains(language.tag()) || chosen.contains(language.tag()))
        .toList();
  }
}
