package org.childhub.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.text.Language;

/** A concept as SKOS files and tables hold it; broader and related are slugs. */
record Concept(
    String slug,
    String uri,
    Set<Label> labels,
    Set<String> broader,
    Set<String> related,
    boolean retired) {
  Concept {
    labels = Set.copyOf(labels);
    broader = Set.copyOf(broader);
    related = Set.copyOf(related);
  }

  /** The same, pointing to what those it points to became part of. */
  Concept following(Map<String, String> merged) {
    return new Concept(
        slug, uri, labels, following(broader, merged), following(related, merged), retired);
  }

  private Set<String> following(Set<String> slugs, Map<String, String> merged) {
    return slugs.stream()
        .map(target -> merged.getOrDefault(target, target))
        .filter(target -> !target.equals(slug))
        .collect(Collectors.toSet());
  }

  Concept with(Set<Label> newLabels, Set<String> newBroader, Set<String> newRelated) {
    return new Concept(slug, uri, newLabels, newBroader, newRelated, retired);
  }

  /** Texts of a kind of which a language has one. */
  Map<Language, String> single(LabelKind kind) {
    return labels.stream()
        .filter(label -> label.kind() == kind)
        .collect(Collectors.toMap(Label::language, Label::text));
  }

  /** Texts of a kind of which a language may have several, in the order of their letters. */
  Map<Language, List<String>> several(LabelKind kind) {
    return labels.stream()
        .filter(label -> label.kind() == kind)
        .sorted((one, other) -> one.text().compareTo(other.text()))
        .collect(
            Collectors.groupingBy(
                Label::language, Collectors.mapping(Label::text, Collectors.toList())));
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
