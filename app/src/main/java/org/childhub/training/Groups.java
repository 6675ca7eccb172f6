package org.childhub.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.childhub.training.Parallel.Side;

/** Gathers texts under what they have in common: a document's group, a synset, a key. */
final class Groups {
  private final Map<String, List<Side>> groups = new LinkedHashMap<>();

  /** Adds a text once; blank ones and those of unknown languages are left out. */
  void add(String group, String language, String text) {
    var family = Families.of(language);
    if (family == Family.OTHER || text.isBlank()) {
      return;
    }
    var side = new Side(family, text.strip());
    var sides = groups.computeIfAbsent(group, fresh -> new ArrayList<>());
    if (!sides.contains(side)) {
      sides.add(side);
    }
  }

  void give(double weight, Consumer<Parallel> taker) {
    groups.values().stream()
        .map(sides -> new Parallel(List.copyOf(sides), weight))
        .filter(Parallel::isPaired)
        .forEach(taker);
  }

  /** The texts of one family, group by group. */
  void give(Family family, Consumer<String> taker) {
    groups.values().stream()
        .flatMap(List::stream)
        .filter(side -> side.family() == family)
        .forEach(side -> taker.accept(side.text()));
  }
}
