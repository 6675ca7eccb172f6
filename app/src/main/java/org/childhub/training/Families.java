package org.childhub.training;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childhub.lexicon.Family;

/**
 * Finds the family of a language that a source names in its own way (ISO 639-1, 639-3 or a tag).
 */
final class Families {
  private static final Set<String> SERBO_CROATIAN =
      Set.of("hbs", "hr", "hrv", "sr", "srp", "bs", "bos", "cnr", "sh");
  private static final Map<String, Family> THREE_LETTERS =
      Map.of(
          "eng", Family.EN,
          "sqi", Family.SQ,
          "als", Family.SQ,
          "ron", Family.RO,
          "hun", Family.HU,
          "bul", Family.BG,
          "mkd", Family.MK,
          "ukr", Family.UK,
          "ell", Family.EL);

  private Families() {}

  static Family of(String language) {
    var base = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (SERBO_CROATIAN.contains(base)) {
      return Family.HBS;
    }
    for (var family : Family.values()) {
      if (family.name().toLowerCase(Locale.ROOT).equals(base)) {
        return family;
      }
    }
    return THREE_LETTERS.getOrDefault(base, Family.OTHER);
  }
}
