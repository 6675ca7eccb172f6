package org.childhub.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.PhoneticKey;
import org.childhub.lexicon.Stem;

/** Numbers for the stems of each family, in the order in which they were met. */
final class Stems {
  private static final int SOUND = 4;

  private final Map<Family, Map<String, Integer>> numbers = new EnumMap<>(Family.class);
  private final Map<Family, List<String>> stems = new EnumMap<>(Family.class);
  private final Map<Family, List<String>> sounds = new EnumMap<>(Family.class);

  int[] of(Family family, String text) {
    return Stem.all(family, text).stream().mapToInt(stem -> number(family, stem)).toArray();
  }

  int size(Family family) {
    return of(family).size();
  }

  String stem(Family family, int number) {
    return of(family).get(number);
  }

  /** How the stem begins to sound; empty where that is too short to tell. */
  String sound(Family family, int number) {
    return sounds.getOrDefault(family, List.of()).get(number);
  }

  private List<String> of(Family family) {
    return stems.getOrDefault(family, List.of());
  }

  private int number(Family family, String stem) {
    return numbers
        .computeIfAbsent(family, fresh -> new HashMap<>())
        .computeIfAbsent(stem, fresh -> add(family, stem));
  }

  private int add(Family family, String stem) {
    var list = stems.computeIfAbsent(family, fresh -> new ArrayList<>());
    list.add(stem);
    var key = PhoneticKey.of(family, stem);
    sounds
        .computeIfAbsent(family, fresh -> new ArrayList<>())
        .add(key.length() < SOUND ? "" : key.substring(0, SOUND));
    return list.size() - 1;
  }
}
