package org.childhub.search.engine;

import java.util.Locale;

/** How a list is sorted. */
public enum Order {
  RELEVANCE,
  NEWEST,
  TITLE;

  /** As in addresses: {@code newest}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
