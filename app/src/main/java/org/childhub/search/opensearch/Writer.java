package org.childhub.search.opensearch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.SearchResting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts documents into an index, or the one that an alias names, and takes them out. What a node
 * that died has not confirmed is sent again; documents have ids, so twice is the same as once.
 */
record Writer(Cluster cluster, String index, boolean alias) {
  private static final int MOST_BYTES = 8 << 20;

  void put(List<IndexedEntry> entries) {
    var lines = new ByteArrayOutputStream();
    for (var entry : entries) {
      line(lines, Map.of("index", Map.of("_id", Long.toString(entry.id()))));
      line(lines, Documents.of(entry));
      if (lines.size() > MOST_BYTES) {
        send(lines.toByteArray());
        lines.reset();
      }
    }
    send(lines.toByteArray());
  }

  void delete(Collection<Long> ids) {
    var lines = new ByteArrayOutputStream();
    ids.forEach(id -> line(lines, Map.of("delete", Map.of("_id", Long.toString(id)))));
    send(lines.toByteArray());
  }

  private static void line(ByteArrayOutputStream lines, Map<String, ?> object) {
    lines.writeBytes(Cluster.JSON.writeValueAsBytes(object));
    lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void send(byte[] lines) {
    if (lines.length == 0) {
      return;
    }
    Cluster.insist(() -> confirmed(lines));
  }

  private int confirmed(byte[] lines) {
    var options = Map.of("require_alias", Boolean.toString(alias), "timeout", "10s");
    var answer = cluster.bulk("/" + index + "/_bulk", options, lines);
    for (var item : answer.path("items")) {
      var failed = failed(item.propertyStream().map(Map.Entry::getValue).findFirst().orElse(item));
      if (failed != null) {
        throw failed;
      }
    }
    return answer.path("items").size();
  }

  private static @Nullable RuntimeException failed(JsonNode item) {
    var status = item.path("status").asInt(0);
    var why = item.path("error").path("type").asString("");
    if (why.isEmpty()) {
      return null;
    }
    var sentence =
        "OpenSearch did not take entry %s: %d %s"
            .formatted(item.path("_id").asString(""), status, why);
    return status == 429 || status >= 500
        ? new SearchResting(sentence)
        : new IllegalStateException(sentence);
  }
}
