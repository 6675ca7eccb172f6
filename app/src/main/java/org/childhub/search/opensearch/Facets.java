package org.childhub.search.opensearch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.search.engine.Facet;
import tools.jackson.databind.JsonNode;

/**
 * Counts each facet's values among the entries that have what the other facets ask: a facet's own
 * choice does not narrow its counts.
 */
final class Facets {
  private static final int MOST_VALUES = 10_000;
  private static final String VALUES = "values";

  private Facets() {}

  /** The entries that have all chosen values, whatever a facet is called that does not count. */
  static Map<String, Object> chosen(Map<Facet, Set<String>> chosen, Facet... but) {
    var all = new Clauses.All();
    chosen.forEach(
        (facet, values) -> {
          if (!Set.of(but).contains(facet)) {
            all.with(Clauses.terms(Terms.facet(facet), values));
          }
        });
    return all.query();
  }

  /** To be asked beside a query that is not yet narrowed by what is chosen. */
  static Map<String, Object> aggregations(Map<Facet, Set<String>> chosen) {
    var byFacet = new HashMap<String, Object>();
    for (var facet : Facet.values()) {
      var terms = Map.of("terms", Map.of("field", Terms.facet(facet), "size", MOST_VALUES));
      byFacet.put(
          facet.code(), Map.of("filter", chosen(chosen, facet), "aggs", Map.of(VALUES, terms)));
    }
    return byFacet;
  }

  static Map<Facet, Map<String, Integer>> counts(JsonNode aggregations) {
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    for (var facet : Facet.values()) {
      var byValue = new LinkedHashMap<String, Integer>();
      for (var bucket : aggregations.path(facet.code()).path(VALUES).path("buckets")) {
        byValue.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
      }
      if (!byValue.isEmpty()) {
        counts.put(facet, byValue);
      }
    }
    return counts;
  }
}
