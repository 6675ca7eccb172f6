package org.childhub.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words of one family that mean the same in different regions: hraniteljstvo, udomiteljstvo. They
 * are in {@code lexicon/rings.txt}.
 */
public final class Rings {
  private static final Map<Family, Map<String, Set<String>>> OTHERS = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/rings.txt")
        .forEach(
            (family, rings) -> {
              var others = new HashMap<String, Set<String>>();
              for (var ring : rings) {
                var words = ring.split("=");
                for (var one : words) {
                  for (var other : words) {
                    if (!one.equals(other)) {
                      others
                          .computeIfAbsent(Stem.of(family, one), fresh -> new LinkedHashSet<>())
                          .add(Stem.of(family, other));
                    }
                  }
                }
              }
              OTHERS.put(family, others);
            });
  }

  private Rings() {}

  /** The stems of the words that mean the same elsewhere in the family. */
  public static Set<String> others(Family family, String stem) {
    return OTHERS.getOrDefault(family, Map.of()).getOrDefault(stem, Set.of());
  }
}
