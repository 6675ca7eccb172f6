package org.childhub.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.text.Language;

/**
 * Languages that are searched as one. Bosnian, Croatian, Montenegrin and Serbian are, in both
 * scripts.
 */
public enum Family {
  HBS(UnicodeScript.LATIN, UnicodeScript.CYRILLIC),
  EN(UnicodeScript.LATIN),
  SQ(UnicodeScript.LATIN),
  RO(UnicodeScript.LATIN),
  HU(UnicodeScript.LATIN),
  FR(UnicodeScript.LATIN),
  BG(UnicodeScript.CYRILLIC),
  MK(UnicodeScript.CYRILLIC),
  UK(UnicodeScript.CYRILLIC),
  RU(UnicodeScript.CYRILLIC),
  EL(UnicodeScript.GREEK),
  OTHER();

  private static final Map<String, Family> BY_TAG =
      Arrays.stream(values()).collect(Collectors.toMap(Family::code, family -> family));

  private final Set<UnicodeScript> scripts;

  Family(UnicodeScript... scripts) {
    this.scripts = Set.of(scripts);
  }

  public static Family of(Language language) {
    if (language.isBcms()) {
      return HBS;
    }
    return BY_TAG.getOrDefault(language.tag().split("-", 2)[0], OTHER);
  }

  /**
   * The families whose texts can hold this word as it is written; none for a word without letters.
   */
  public static Set<Family> thatWrite(String word) {
    var scripts =
        word.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.toSet());
    if (scripts.isEmpty()) {
      return Set.of();
    }
    var families = EnumSet.of(OTHER);
    for (var family : values()) {
      if (!Collections.disjoint(family.scripts, scripts)) {
        families.add(family);
      }
    }
    return families;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
