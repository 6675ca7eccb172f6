package org.childhub.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Sentence;
import org.childhub.topics.Concept.LabelKind;
import org.childhub.topics.SkosReport.Problem;

/**
 * Checks a file's concepts together with those that are here: addresses, names and circles (SKOS
 * Reference, S14 and S27).
 */
final class VocabularyCheck {
  private final Map<String, Concept> stored;
  private final Map<String, String> merged;
  private final Map<String, Concept> read;
  private final Map<String, Long> lines;
  private final List<Problem> problems = new ArrayList<>();

  private VocabularyCheck(
      Map<String, Concept> stored,
      Map<String, String> merged,
      Map<String, Concept> read,
      Map<String, Long> lines) {
    this.stored = stored;
    this.merged = merged;
    this.read = read;
    this.lines = lines;
  }

  static List<Problem> problems(
      Map<String, Concept> stored,
      Map<String, String> merged,
      Map<String, Concept> read,
      Map<String, Long> lines) {
    var check = new VocabularyCheck(stored, merged, read, lines);
    var all = new LinkedHashMap<>(stored);
    all.putAll(read);
    check.addresses();
    check.names(all);
    check.circles(all);
    return check.problems;
  }

  private void addresses() {
    var slugs = new HashMap<String, String>();
    stored.values().forEach(concept -> slugs.put(concept.uri(), concept.slug()));
    for (var concept : read.values()) {
      var known = slugs.getOrDefault(concept.uri(), concept.slug());
      var same = stored.getOrDefault(concept.slug(), concept);
      var target = merged.get(concept.slug());
      if (target != null) {
        refuse(concept, "topics.reason.merged", concept.slug(), target);
      } else if (!known.equals(concept.slug())) {
        refuse(concept, "topics.reason.moved", known);
      } else if (!same.uri().equals(concept.uri())) {
        refuse(concept, "topics.reason.taken", concept.slug(), same.uri());
      }
    }
  }

  private void names(Map<String, Concept> all) {
    var owners = new HashMap<String, String>();
    for (var concept : all.values()) {
      for (var label : concept.labels()) {
        if (label.kind() != LabelKind.PREF) {
          continue;
        }
        var other =
            owners.putIfAbsent(
                label.language().tag() + " " + label.text().toLowerCase(Locale.ROOT),
                concept.slug());
        if (other != null) {
          refuse(
              read.getOrDefault(concept.slug(), read.getOrDefault(other, concept)),
              "topics.reason.name",
              label.text(),
              label.language(),
              other,
              concept.slug());
        }
      }
    }
  }

  private void circles(Map<String, Concept> all) {
    for (var concept : read.values()) {
      var above = new HashSet<String>();
      climb(concept, all, above);
      if (above.contains(concept.slug())) {
        refuse(concept, "topics.reason.circle");
      } else if (concept.related().stream().anyMatch(above::contains)) {
        refuse(concept, "topics.reason.related");
      }
    }
  }

  /** Gathers the slugs of all that stand above a concept, itself too where there is a circle. */
  static void climb(Concept concept, Map<String, Concept> all, Set<String> above) {
    for (var broader : concept.broader()) {
      var next = all.get(broader);
      if (next != null && above.add(broader)) {
        climb(next, all, above);
      }
    }
  }

  private void refuse(Concept concept, String key, Object... arguments) {
    problems.add(
        new Problem(
            lines.getOrDefault(concept.slug(), 0L), concept.uri(), Sentence.of(key, arguments)));
  }
}
