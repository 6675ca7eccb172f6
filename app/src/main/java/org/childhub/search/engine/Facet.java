package org.childhub.search.engine;

import java.util.Locale;

/**
 * By what a list can be narrowed, in the order in which a page offers it. Values within one are
 * alternatives.
 */
public enum Facet {
  KIND,
  TYPE,
  LANGUAGE,
  COUNTRY,
  TOPIC,
  AUDIENCE,
  YEAR;

  /** As in addresses and in the index: {@code kind}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
