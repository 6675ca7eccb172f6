package org.childhub.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childhub.topics.Concept.Label;
import org.childhub.topics.Concept.LabelKind;

/** What would be wrong with the vocabulary after a change, as SKOS forbids it (S14 and S27). */
final class Flaws {
  private final Map<String, Concept> all;
  private final List<Flaw> found = new ArrayList<>();

  private Flaws(Map<String, Concept> all) {
    this.all = all;
  }

  /** Looks at one concept of all. */
  static List<Flaw> of(Concept concept, Map<String, Concept> all) {
    var flaws = new Flaws(all);
    flaws.texts(concept);
    flaws.names(concept);
    flaws.relations(concept);
    return flaws.found;
  }

  private void texts(Concept concept) {
    if (concept.labels().stream().noneMatch(label -> label.kind() == LabelKind.PREF)) {
      found.add(new Flaw("name", "topics.flaw.nameless", ""));
    }
    for (var label : concept.labels()) {
      if (label.text().length() > SkosConcepts.longest(label.kind())) {
        var most = Integer.toString(SkosConcepts.longest(label.kind()));
        found.add(new Flaw(field(label), "topics.flaw.long", most));
      }
    }
  }

  private void names(Concept concept) {
    var owners = new HashMap<String, String>();
    all.values().stream()
        .filter(other -> !other.slug().equals(concept.slug()))
        .forEach(
            other ->
                other.labels().stream()
                    .filter(label -> label.kind() == LabelKind.PREF)
                    .forEach(label -> owners.put(key(label), other.slug())));
    for (var label : concept.labels()) {
      var owner = owners.get(key(label));
      if (label.kind() == LabelKind.PREF && owner != null) {
        found.add(new Flaw(field(label), "topics.flaw.taken", owner));
      }
    }
  }

  private void relations(Concept concept) {
    if (above(concept).contains(concept.slug())) {
      found.add(new Flaw("broader", "topics.flaw.circle", ""));
      return;
    }
    for (var other : all.values()) {
      var above = above(other);
      other.related().stream()
          .filter(above::contains)
          .filter(near -> concerns(concept, other, above))
          .map(near -> near.equals(concept.slug()) ? other.slug() : near)
          .findFirst()
          .ifPresent(near -> found.add(new Flaw("related", "topics.flaw.related", near)));
    }
  }

  private static boolean concerns(Concept concept, Concept other, Set<String> above) {
    return other.slug().equals(concept.slug()) || above.contains(concept.slug());
  }

  private Set<String> above(Concept concept) {
    var above = new HashSet<String>();
    VocabularyCheck.climb(concept, all, above);
    return above;
  }

  private static String field(Label label) {
    var kind =
        switch (label.kind()) {
          case PREF -> "name";
          case ALT -> "synonyms";
          case HIDDEN -> "hidden";
          case DEFINITION -> "definition";
        };
    return kind + "." + label.language().tag();
  }

  private static String key(Label label) {
    return label.language().tag() + " " + label.text().toLowerCase(Locale.ROOT);
  }
}
