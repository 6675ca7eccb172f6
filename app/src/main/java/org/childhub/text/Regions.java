package org.childhub.text;

import com.ibm.icu.util.ULocale;
import java.util.Set;

/** CLDR's names of countries and of the world. */
final class Regions {
  private static final Set<String> COUNTRIES = Set.of(ULocale.getISOCountries());

  /** CLDR's own: Kosovo, the European Union, and the world under a code of the hub's. */
  private static final Set<String> OTHERS = Set.of("XK", "EU", "WORLD");

  private Regions() {}

  /** ISO 3166 alpha-2 in capitals, and three more. */
  static boolean knows(String code) {
    return COUNTRIES.contains(code) || OTHERS.contains(code);
  }

  /** British English joins with "and", CLDR with "&amp;". */
  static String name(String code, ULocale locale) {
    String region = code.equals("WORLD") ? "001" : code;
    return ULocale.getDisplayCountry("und-" + region, locale).replace(" & ", " and ");
  }
}
