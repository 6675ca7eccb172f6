package org.childhub.search;

import java.util.Locale;

/** What can be named before a colon among the words: {@code author:kos}. */
public enum AskedField {
  AUTHOR,
  TITLE,
  TOPIC,
  COUNTRY,
  YEAR,
  TYPE,
  LANGUAGE;

  /** As in English, and in keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
