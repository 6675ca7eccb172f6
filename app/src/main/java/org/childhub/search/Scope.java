package org.childhub.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.childhub.search.engine.Order;

/** The lists of the hub: all of it, or the kinds of one room. */
public enum Scope {
  SEARCH(Set.of(), Order.RELEVANCE),
  LIBRARY(Set.of("publication", "collection"), Order.NEWEST),
  NEWS(Set.of("article", "story", "practice", "job"), Order.NEWEST);

  private final Set<String> kinds;
  private final Order first;

  Scope(Set<String> kinds, Order first) {
    this.kinds = kinds;
    this.first = first;
  }

  /** As in addresses and keys: {@code library}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Set<String> kinds() {
    return kinds;
  }

  /**
   * How it is sorted unless the reader chooses otherwise: by relevance only where there are words
   * to be relevant to.
   */
  Order orderFor(String words) {
    return words.isBlank() ? Order.NEWEST : first == Order.NEWEST ? Order.RELEVANCE : first;
  }

  List<Order> ordersFor(String words) {
    return words.isBlank() ? List.of(Order.NEWEST, Order.TITLE) : List.of(Order.values());
  }
}
