package org.childhub.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests of each kind were waited for, and what was answered that should not have been. */
final class Waits {
  private final Map<String, List<Double>> byKind = new TreeMap<>();
  private final Map<String, Integer> errors = new TreeMap<>();

  /** @param milliseconds from the moment at which the request was due */
  synchronized void note(String kind, double milliseconds) {
    byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(milliseconds);
  }

  /** @param what a status, or what else kept the answer away */
  synchronized void error(String kind, String what) {
    errors.merge(kind + ": " + what, 1, Integer::sum);
  }

  /** Counts by kind and status; empty where all went well. */
  synchronized Map<String, Integer> errors() {
    return new TreeMap<>(errors);
  }

  synchronized List<String> kinds() {
    return List.copyOf(byKind.keySet());
  }

  synchronized int count(String kind) {
    return byKind.getOrDefault(kind, List.of()).size();
  }

  synchronized int count() {
    return byKind.values().stream().mapToInt(List::size).sum();
  }

  /** What so many of a hundred waits did not exceed, in milliseconds. */
  synchronized double percentile(String kind, int percent) {
    var sorted = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
