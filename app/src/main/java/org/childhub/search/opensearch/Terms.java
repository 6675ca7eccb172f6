package org.childhub.search.opensearch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.childhub.search.engine.Facet;
import org.childhub.text.Language;

/**
 * Names of fields, and terms as they are sent: joined by line breaks, between which the index cuts
 * them again.
 */
final class Terms {
  static final String ENTRY = "entry";
  static final String CHANGED = "changed";
  static final String PUBLISHED = "published";
  static final String PASSAGES = "passages";
  static final String SPELLING_KEY = "start_spelling_key";

  // Would fall out where terms are cut, and move its neighbours together.
  private static final String EMPTY = "\u0001";

  private Terms() {}

  /** Dots would make objects. */
  static String field(String name) {
    return name.replace('.', '_');
  }

  static String facet(Facet facet) {
    return "facet_" + facet.code();
  }

  /** The field by which this reader's list is sorted by title. */
  static String alphabetical(Language reader) {
    return "alphabetical_" + reader.tag();
  }

  static String joined(Collection<String> terms) {
    return terms.stream()
        .map(term -> term.isEmpty() ? EMPTY : term)
        .collect(Collectors.joining("\n"));
  }
}
