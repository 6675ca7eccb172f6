package org.childhub.topics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childhub.topics.Concept.Label;
import org.childhub.topics.Concept.LabelKind;

/** One concept becomes part of another: what is below it and what it is called go over. */
final class Merger {
  private final Concept from;
  private final Concept into;
  private final Map<String, Concept> after;

  Merger(Concept from, Concept into, Map<String, Concept> all) {
    this.from = from;
    this.into = into;
    this.after = new HashMap<>(all);
    after.remove(from.slug());
  }

  /** What changes, by slug; it may go round in a circle, which the caller refuses. */
  Map<String, Concept> changed() {
    var moved = Map.of(from.slug(), into.slug());
    var changed = new LinkedHashMap<String, Concept>();
    after.values().stream()
        .filter(concept -> concept.broader().contains(from.slug()))
        .forEach(concept -> changed.put(concept.slug(), concept.following(moved)));
    var related = new HashSet<>(into.related());
    related.addAll(from.related());
    related.remove(from.slug());
    related.remove(into.slug());
    changed.put(into.slug(), into.with(labels(), broader(), related));
    after.putAll(changed);
    changed.replaceAll((slug, concept) -> apart(concept));
    after.putAll(changed);
    return changed;
  }

  /** All concepts as they then are. */
  Map<String, Concept> after() {
    return after;
  }

  /** One that stood directly below takes the other's place. */
  private Set<String> broader() {
    var broader = new HashSet<>(into.broader());
    if (broader.remove(from.slug())) {
      broader.addAll(from.broader());
    }
    return broader;
  }

  private Set<Label> labels() {
    var labels = new HashSet<>(into.labels());
    var said = new HashSet<String>();
    into.labels().forEach(label -> said.add(words(label)));
    for (var label : from.labels()) {
      var alone =
          into.labels().stream()
              .noneMatch(
                  mine -> mine.kind() == label.kind() && mine.language().equals(label.language()));
      if (label.kind() == LabelKind.DEFINITION) {
        if (alone) {
          labels.add(label);
        }
      } else if (label.kind() == LabelKind.PREF && alone) {
        labels.add(label);
      } else if (said.add(words(label))) {
        var kind = label.kind() == LabelKind.PREF ? LabelKind.ALT : label.kind();
        labels.add(new Label(kind, label.language(), label.text()));
      }
    }
    return labels;
  }

  private static String words(Label label) {
    return label.language().tag() + " " + label.text().toLowerCase(Locale.ROOT);
  }

  /** Without relations to what now stands above or below. */
  private Concept apart(Concept concept) {
    var related = new HashSet<>(concept.related());
    related.removeAll(above(concept));
    related.removeIf(
        near -> after.containsKey(near) && above(after.get(near)).contains(concept.slug()));
    related.remove(from.slug());
    return concept.with(concept.labels(), concept.broader(), related);
  }

  private Set<String> above(Concept concept) {
    var above = new HashSet<String>();
    VocabularyCheck.climb(concept, after, above);
    return above;
  }
}
