package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries as OpenSearch takes them; see its query DSL. */
final class Clauses {
  static final Map<String, Object> ALL = Map.of("match_all", Map.of());
  static final Map<String, Object> NONE = Map.of("match_none", Map.of());

  private Clauses() {}

  static Map<String, Object> term(String field, Object value, float boost) {
    return Map.of("term", Map.of(field, Map.of("value", value, "boost", boost)));
  }

  static Map<String, Object> terms(String field, Collection<?> values) {
    return Map.of("terms", Map.of(field, values));
  }

  /** Documents by their names. */
  static Map<String, Object> ids(List<String> names) {
    return Map.of("ids", Map.of("values", names));
  }

  static Map<String, Object> prefix(String field, String beginning) {
    return Map.of("prefix", Map.of(field, Map.of("value", beginning)));
  }

  /** Terms in a row. */
  static Map<String, Object> row(String field, List<String> terms, float boost) {
    return terms.size() == 1
        ? term(field, terms.getFirst(), boost)
        : Map.of(
            "match_phrase", Map.of(field, Map.of("query", Terms.joined(terms), "boost", boost)));
  }

  static Map<String, Object> between(String field, @Nullable Long from, @Nullable Long to) {
    var range = new HashMap<String, Object>();
    if (from != null) {
      range.put("gte", from);
    }
    if (to != null) {
      range.put("lte", to);
    }
    return Map.of("range", Map.of(field, range));
  }

  /** Always the same score. */
  static Map<String, Object> constant(Map<String, Object> query, float score) {
    return Map.of("constant_score", Map.of("filter", query, "boost", score));
  }

  /** The best of them counts in full, the others with a share. */
  static Map<String, Object> best(List<Map<String, Object>> queries, float others) {
    return queries.isEmpty()
        ? NONE
        : queries.size() == 1
            ? queries.getFirst()
            : Map.of("dis_max", Map.of("queries", queries, "tie_breaker", others));
  }

  /** Some of them; the scores are summed. */
  static Map<String, Object> some(List<Map<String, Object>> queries, int least) {
    return queries.size() < least || queries.isEmpty()
        ? NONE
        : Map.of("bool", Map.of("should", queries, "minimum_should_match", least));
  }

  /** With {@code _score} replaced by what a script makes of it. */
  static Map<String, Object> scored(
      Map<String, Object> query, String script, Map<String, Object> parameters) {
    return Map.of(
        "script_score",
        Map.of("query", query, "script", Map.of("source", script, "params", parameters)));
  }

  /** All of several clauses, put together one by one. */
  static final class All {
    private final List<Object> must = new ArrayList<>();
    private final List<Object> filter = new ArrayList<>();
    private final List<Object> not = new ArrayList<>();

    All scoring(Map<String, Object> query) {
      must.add(query);
      return this;
    }

    All with(Map<String, Object> query) {
      filter.add(query);
      return this;
    }

    All without(Map<String, Object> query) {
      not.add(query);
      return this;
    }

    Map<String, Object> query() {
      return Map.of("bool", Map.of("must", must, "filter", filter, "must_not", not));
    }
  }
}
