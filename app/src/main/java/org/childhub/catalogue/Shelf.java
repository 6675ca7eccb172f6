package org.childhub.catalogue;

import static org.childhub.catalogue.Kind.*;

import java.util.List;
import java.util.Locale;

/**
 * The parts of a page that gathers everything about a topic, a country or an organisation, in their
 * order.
 */
public enum Shelf {
  PUBLICATIONS(PUBLICATION),
  NEWS(ARTICLE, STORY),
  PRACTICES(PRACTICE),
  JOBS(JOB),
  WHOLES(SERIES, COLLECTION),
  ORGANISATIONS(ORGANISATION);

  private final List<Kind> kinds;

  Shelf(Kind... kinds) {
    this.kinds = List.of(kinds);
  }

  /** As in {@code catalogue.shelf.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Kind> kinds() {
    return kinds;
  }
}
