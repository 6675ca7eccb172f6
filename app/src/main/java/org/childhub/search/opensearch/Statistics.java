package org.childhub.search.opensearch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.SearchResting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * In how many entries terms stand, in all parts of the index together. Remembered for some seconds.
 */
final class Statistics {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 50_000;
  private static final Set<String> SIZES = Set.of(Fields.STEMS, Fields.SOUNDS);

  // Something must be asked of a field, or its size is not told.
  private static final String NO_TERM = "?";

  private final Cluster cluster;
  private final String alias;
  private final Parts parts;
  private final Cache<Term, Long> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  private final Cache<String, Long> sizes =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Statistics(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
    this.parts = new Parts(cluster, alias);
  }

  /** A term in a field, named as in {@link Fields}. */
  record Term(String field, String term) {}

  /**
   * What is known of the terms that were asked for.
   *
   * @param held by how many entries each term is held
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
    var size = new HashMap<>(sizes.getAllPresent(SIZES));
    var missing = new LinkedHashSet<>(terms);
    missing.removeAll(held.keySet());
    if (!missing.isEmpty() || size.size() < SIZES.size()) {
      ask(missing, held, size);
    }
    return new Frequencies(held, size);
  }

  private void ask(Set<Term> missing, Map<Term, Long> held, Map<String, Long> size) {
    missing.forEach(term -> held.put(term, 0L));
    SIZES.forEach(field -> size.put(field, 0L));
    for (var part : answers(missing)) {
      var fields = part.path("term_vectors");
      for (var term : missing) {
        var found = fields.path(Terms.field(term.field())).path("terms").path(term.term());
        held.merge(term, found.path("doc_freq").asLong(0), Long::sum);
      }
      for (var field : SIZES) {
        var count = fields.path(field).path("field_statistics").path("doc_count");
        size.merge(field, Math.max(0, count.asLong(0)), Long::sum);
      }
    }
    missing.forEach(term -> known.put(term, held.getOrDefault(term, 0L)));
    sizes.putAll(size);
  }

  /** A document of the terms is sent to each part, which tells how it knows them. */
  private JsonNode answers(Set<Term> terms) {
    var byField = new HashMap<String, Set<String>>();
    SIZES.forEach(field -> byField.put(field, new LinkedHashSet<>(Set.of(NO_TERM))));
    terms.forEach(
        term ->
            byField
                .computeIfAbsent(Terms.field(term.field()), fresh -> new LinkedHashSet<>())
                .add(term.term()));
    var document = new HashMap<String, String>();
    byField.forEach((field, each) -> document.put(field, Terms.joined(each)));
    var questions = new ArrayList<Map<String, Object>>();
    for (var routing : parts.routings()) {
      questions.add(
          Map.of(
              "doc", document,
              "routing", routing,
              "fields", document.keySet(),
              "term_statistics", true,
              "field_statistics", true,
              "positions", false,
              "offsets", false,
              "payloads", false));
    }
    return questions.isEmpty()
        ? MissingNode.getInstance()
        : cluster
            .read(
                "POST",
                "/" + alias + "/_mtermvectors",
                Map.of("realtime", "false"),
                Map.of("docs", questions),
                Statistics::check)
            .path("docs");
  }

  private static void check(JsonNode answer) {
    if (answer.path("docs").valueStream().anyMatch(part -> part.has("error"))) {
      throw new SearchResting("A part of the index does not answer");
    }
  }

  /** After entries were put or deleted. */
  void forget() {
    known.invalidateAll();
    sizes.invalidateAll();
  }

  /** After another index has begun to serve. */
  void forgetParts() {
    parts.forget();
    forget();
  }
}
