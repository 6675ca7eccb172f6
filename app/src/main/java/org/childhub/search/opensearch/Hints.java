package org.childhub.search.opensearch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.search.engine.Starts;
import org.childhub.text.Language;

/** Finds what begins like what is typed. */
record Hints(Reading reading) {
  private static final int MOST_NAMES = 300;

  List<Long> titles(List<String> keys, Language reader, int year, int limit) {
    var words = new Clauses.All();
    var word = Terms.field(Starts.TITLE_WORD);
    keys.subList(0, keys.size() - 1).forEach(key -> words.with(Clauses.term(word, key, 1)));
    words.with(Clauses.prefix(word, keys.getLast()));
    var begins = Clauses.prefix(Terms.field(Starts.TITLE), String.join(" ", keys));
    var query =
        Clauses.some(List.of(Clauses.constant(words.query(), 1), Clauses.constant(begins, 1)), 1);
    var all = new Clauses.All().with(words.query()).scoring(query).query();
    var answer =
        reading.search(
            String.join(" ", keys),
            Map.of(
                "size",
                limit,
                "query",
                Answers.preferred(all, reader, year),
                "sort",
                List.of(Map.of("_score", "desc"), Map.of(Terms.ENTRY, "asc")),
                "docvalue_fields",
                List.of(Terms.ENTRY)));
    return answer.path("hits").path("hits").valueStream().map(Hit::entry).toList();
  }

  List<String> makers(List<String> keys, int limit) {
    var beginning = String.join(" ", keys);
    var counts = new HashMap<String, Integer>();
    counts(Starts.MAKER, beginning + ".*", Clauses.prefix(Terms.field(Starts.MAKER), beginning))
        .forEach(
            (term, count) ->
                counts.merge(term.substring(term.indexOf(Starts.MARK) + 1), count, Integer::sum));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  /** How many of the entries that answer a query have each of the terms that match a pattern. */
  Map<String, Integer> counts(String field, String pattern, Map<String, Object> query) {
    var terms = Map.of("field", Terms.field(field), "include", pattern, "size", MOST_NAMES);
    var answer =
        reading.search(
            pattern,
            Map.of("size", 0, "query", query, "aggs", Map.of("terms", Map.of("terms", terms))));
    var counts = new HashMap<String, Integer>();
    for (var bucket : answer.path("aggregations").path("terms").path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
    }
    return counts;
  }
}
