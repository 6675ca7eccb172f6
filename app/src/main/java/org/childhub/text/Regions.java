package org.childhub.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** CLDR's names of countries. */
final class Regions {
  private Regions() {}

  /** The code itself where CLDR has no name. British English joins with "and", not "&amp;". */
  static String name(String code, ULocale locale) {
    String name = ULocale.getDisplayCountry("und-" + code.toUpperCase(Locale.ROOT), locale);
    return name.isEmpty() ? code : name.replace(" & ", " and ");
  }

  static boolean knows(String code) {
    String name = ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH);
    return !name.isEmpty() && !name.equals(code);
  }
}
