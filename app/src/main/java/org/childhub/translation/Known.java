package org.childhub.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is noted of an entry: its source texts as they were last seen, and its translations. */
final class Known {
  private final Map<Part, Source> sources = new EnumMap<>(Part.class);
  private final Map<String, List<Made>> made = new HashMap<>();

  /** A source text as it reads since then. */
  record Source(String hash, Instant since) {}

  void add(Part part, Source source) {
    sources.put(part, source);
  }

  void add(String language, Made text) {
    made.computeIfAbsent(language, any -> new ArrayList<>()).add(text);
  }

  Map<Part, Source> sources() {
    return sources;
  }

  /** All texts that a translation had and has. */
  List<Made> in(String language) {
    return made.getOrDefault(language, List.of());
  }
}
