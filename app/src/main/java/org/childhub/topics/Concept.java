package org.childhub.topics;

import java.util.Set;
import org.childhub.text.Language;

/** A concept as SKOS files and tables hold it; broader and related are slugs. */
record Concept(
    String slug, String uri, Set<Label> labels, Set<String> broader, Set<String> related) {
  Concept {
    labels = Set.copyOf(labels);
    broader = Set.copyOf(broader);
    related = Set.copyOf(related);
  }

  /**
   * Words in one language: the name, another name, a spelling that only search knows, or the
   * definition.
   */
  record Label(LabelKind kind, Language language, String text) {}

  enum LabelKind {
    PREF,
    ALT,
    HIDDEN,
    DEFINITION
  }
}
