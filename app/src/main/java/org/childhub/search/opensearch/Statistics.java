package org.childhub.search.opensearch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.childhub.search.engine.Fields;

/**
 * In how many entries terms stand. Asked of one part of the index, of which all are alike where
 * there are several, and remembered for some seconds.
 */
final class Statistics {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 50_000;
  private static final String ONE_PART = "0";

  private final Cluster cluster;
  private final String alias;
  private final Cache<Term, Long> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  private final Cache<String, Long> sizes =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Statistics(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /** A term in a field, named as in {@link Fields}. */
  record Term(String field, String term) {}

  /**
   * @param held by how many entries each term is held; what is in none may be missing
   * @param sizes how many entries have each of the fields {@link Fields#STEMS} and {@link
   *     Fields#SOUNDS}
   */
  record Frequencies(Map<Term, Long> held, Map<String, Long> sizes) {
    long held(String field, String term) {
      return held.getOrDefault(new Term(field, term), 0L);
    }

    long size(String field) {
      return sizes.getOrDefault(field, 0L);
    }
  }

  Frequencies of(Collection<Term> terms) {
    var held = new HashMap<>(known.getAllPresent(terms));
    var size = new HashMap<>(sizes.getAllPresent(Set.of(Fields.STEMS, Fields.SOUNDS)));
    var missing = new LinkedHashSet<>(terms);
    missing.removeAll(held.keySet());
    if (!missing.isEmpty() || size.size() < 2) {
      ask(missing, held, size);
    }
    return new Frequencies(held, size);
  }

  private void ask(Set<Term> missing, Map<Term, Long> held, Map<String, Long> size) {
    var byField = new LinkedHashMap<String, Set<String>>();
    // Something must be asked for, or the sizes are not told.
    byField.put(Fields.STEMS, new LinkedHashSet<>(Set.of("?")));
    byField.put(Fields.SOUNDS, new LinkedHashSet<>(Set.of("?")));
    missing.forEach(
        term ->
            byField.computeIfAbsent(term.field(), fresh -> new LinkedHashSet<>()).add(term.term()));
    var fields = new HashMap<String, String>();
    byField.forEach((field, terms) -> fields.put(Terms.field(field), Terms.joined(terms)));
    var answer =
        cluster
            .read(
                "POST",
                "/" + alias + "/_termvectors",
                Map.of("routing", ONE_PART, "realtime", "false"),
                Map.of(
                    "doc", fields,
                    "fields", fields.keySet(),
                    "term_statistics", true,
                    "field_statistics", true,
                    "positions", false,
                    "offsets", false,
                    "payloads", false))
            .path("term_vectors");
    for (var term : missing) {
      var count =
          answer.path(Terms.field(term.field())).path("terms").path(term.term()).path("doc_freq");
      held.put(term, count.asLong(0));
      known.put(term, count.asLong(0));
    }
    for (var field : Set.of(Fields.STEMS, Fields.SOUNDS)) {
      var count = answer.path(field).path("field_statistics").path("doc_count").asLong(0);
      size.put(field, count);
      sizes.put(field, count);
    }
  }

  /** After the index has changed. */
  void forget() {
    known.invalidateAll();
    sizes.invalidateAll();
  }
}
