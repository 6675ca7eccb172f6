package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Searches the alias. Without an index nothing is found. */
record Reading(Cluster cluster, String alias) {
  // Rather none for a moment than an answer without some of the entries.
  private static final String WHOLE = "allow_partial_search_results";

  /**
   * Hits bring columns only, unless the body says otherwise: what is stored of an entry is large.
   *
   * @param about what is asked: the same is asked of the same copy, so that pages follow on each
   *     other
   */
  JsonNode search(String about, Map<String, Object> body) {
    var whole = new HashMap<>(body);
    whole.putIfAbsent("stored_fields", "_none_");
    return cluster.read(
        "POST",
        "/" + alias + "/_search",
        Map.of(WHOLE, "false", "preference", "q" + Integer.toHexString(about.hashCode())),
        whole);
  }
}
