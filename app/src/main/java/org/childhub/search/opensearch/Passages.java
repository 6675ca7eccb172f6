package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Preference;
import org.childhub.text.Language;
import tools.jackson.databind.JsonNode;

/** Finds the passage of each hit that answers best. */
record Passages(Reading reading) {
  /** What of a passage is kept as it is. */
  static final List<String> SHOWN =
      List.of(
          "passages.language",
          "passages.place",
          "passages.page",
          "passages.paragraph",
          "passages.text");

  private static final String PREFERRED =
      """
      String tag = doc['passages.language'].value;
      int end = tag.indexOf('-');
      return _score * (1 + params.bonuses.getOrDefault(end < 0 ? tag : tag.substring(0, end), 0));
      """;

  /** By the entry; hits without a passage that has any of the words are left out. */
  Map<Long, Passage> of(List<Hit> hits, Map<String, Object> query, Language reader) {
    if (hits.isEmpty()) {
      return Map.of();
    }
    var best =
        Map.<String, Object>of(
            "nested",
            Map.of(
                "path",
                Terms.PASSAGES,
                "score_mode",
                "none",
                "query",
                Clauses.scored(query, PREFERRED, Map.of("bonuses", Preference.bonuses(reader))),
                "inner_hits",
                Map.of("size", 1)));
    var entries = hits.stream().map(Hit::entry).toList();
    var answer =
        reading.search(
            entries.toString(),
            Map.of(
                "size",
                hits.size(),
                "query",
                new Clauses.All().with(Clauses.terms(Terms.ENTRY, entries)).scoring(best).query(),
                "_source",
                false,
                "stored_fields",
                List.of(),
                "docvalue_fields",
                List.of(Terms.ENTRY)));
    var found = new HashMap<Long, Passage>();
    for (var hit : answer.path("hits").path("hits")) {
      var passage =
          hit.path("inner_hits")
              .path(Terms.PASSAGES)
              .path("hits")
              .path("hits")
              .path(0)
              .path("_source");
      if (!passage.isMissingNode()) {
        found.put(Hit.entry(hit), passage(Hit.entry(hit), passage));
      }
    }
    return found;
  }

  private static Passage passage(long entry, JsonNode shown) {
    var page = shown.path("page");
    var paragraph = shown.path("paragraph");
    return new Passage(
        entry,
        Language.of(shown.path("language").asString()),
        shown.path("place").asString(),
        page.isMissingNode() ? null : page.asInt(),
        paragraph.isMissingNode() ? null : paragraph.asString(),
        shown.path("text").asString());
  }
}
