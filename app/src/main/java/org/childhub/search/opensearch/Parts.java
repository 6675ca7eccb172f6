package org.childhub.search.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The parts (shards) of the index that serves, by a routing value that leads to each. */
final class Parts {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_TRIED = 1_000;

  private final Cluster cluster;
  private final String alias;
  private volatile Known known = new Known(Instant.MIN, List.of());

  Parts(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  private record Known(Instant until, List<String> routings) {}

  /** None where there is no index. */
  List<String> routings() {
    var last = known;
    if (last.until().isBefore(Instant.now())) {
      var routings = read();
      last = new Known(routings.isEmpty() ? Instant.MIN : Instant.now().plus(KEPT), routings);
      known = last;
    }
    return last.routings();
  }

  void forget() {
    known = new Known(Instant.MIN, List.of());
  }

  private List<String> read() {
    var parts = shards(Map.of()).size();
    var byPart = new TreeMap<Integer, String>();
    for (var tried = 0; byPart.size() < parts && tried < MOST_TRIED; tried++) {
      var routing = Integer.toString(tried);
      var part = shards(Map.of("routing", routing)).path(0).path(0).path("shard").asInt(0);
      byPart.putIfAbsent(part, routing);
    }
    return List.copyOf(byPart.values());
  }

  private JsonNode shards(Map<String, String> options) {
    return cluster.read("GET", "/" + alias + "/_search_shards", options, null).path("shards");
  }
}
