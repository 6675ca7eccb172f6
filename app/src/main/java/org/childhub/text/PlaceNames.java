package org.childhub.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of regions, and of countries that the hub writes otherwise than CLDR, from {@code
 * places/regions.tsv} and {@code places/names.tsv} (columns code, tag, name); absent files mean
 * none.
 */
record PlaceNames(Map<Language, Map<String, String>> names) {
  static PlaceNames load() {
    List<String> lines = new ArrayList<>(TextFile.lines("places/regions.tsv"));
    lines.addAll(TextFile.lines("places/names.tsv"));
    return of(lines);
  }

  static PlaceNames of(List<String> lines) {
    Map<Language, Map<String, String>> names = new HashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns.length >= 3 && !columns[0].equals("code")) {
        names
            .computeIfAbsent(Language.of(columns[1]), tag -> new HashMap<>())
            .put(key(columns[0]), columns[2].strip());
      }
    }
    Map<String, String> latin = names.computeIfAbsent(Language.SR_LATN, tag -> new HashMap<>());
    names
        .getOrDefault(Language.SR_CYRL, Map.of())
        .forEach((code, name) -> latin.putIfAbsent(code, Scripts.toLatin(name)));
    return new PlaceNames(names);
  }

  static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  /** By upper-case code; regions that CLDR does not know come from the fallbacks where need be. */
  Map<String, String> in(Language language) {
    Map<String, String> own = new HashMap<>();
    List<Language> chain = new ArrayList<>(Languages.fallbacks(language));
    chain.addFirst(language);
    for (Language next : chain) {
      boolean fallback = !next.equals(language);
      names
          .getOrDefault(next, Map.of())
          .forEach(
              (code, name) -> {
                if (!fallback || !Regions.knows(code)) {
                  own.putIfAbsent(code, name);
                }
              });
    }
    return Map.copyOf(own);
  }
}
