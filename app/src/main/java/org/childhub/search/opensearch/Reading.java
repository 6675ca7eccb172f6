package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.Map;
import org.childhub.search.engine.SearchResting;
import tools.jackson.databind.JsonNode;

/** Searches the alias. Without an index nothing is found. */
record Reading(Cluster cluster, String alias) {
  /**
   * Hits bring columns only, unless the body says otherwise: what is stored of an entry is large.
   *
   * @param about what is asked: the same is asked of the same copy, so that pages follow on each
   *     other
   */
  JsonNode search(String about, Map<String, Object> body) {
    var whole = new HashMap<>(body);
    whole.putIfAbsent("stored_fields", "_none_");
    var options =
        Map.of(
            // Rather none for a moment than an answer without some of the entries.
            "allow_partial_search_results", "false",
            // One number of entries stands behind all scores, in however many parts they are.
            "search_type", "dfs_query_then_fetch",
            "preference", "q" + Integer.toHexString(about.hashCode()));
    return cluster.read("POST", "/" + alias + "/_search", options, whole, this::check);
  }

  /** An index that was just exchanged for another is gone, but not the alias. */
  private void check(JsonNode answer) {
    if (answer.isMissingNode()
        && !cluster.read("GET", "/_alias/" + alias, Map.of(), null).isMissingNode()) {
      throw new SearchResting("The index was exchanged for another");
    }
  }
}
