package org.childhub.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.text.Language.EN;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.childhub.search.engine.Leaflet;
import org.childhub.search.engine.Question;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node goes while the index is written and searched. */
class KilledNodeTests {
  private static final int BATCHES = 60;
  private static final int BATCH = 5;

  @Test
  void aNodeThatIsKilledLosesNothingAndAnswersGoOn() throws Exception {
    try (var nodes = new ThreeNodes();
        var index = new OpenSearchIndex(nodes.settings("killed", 1), true, Clock.systemUTC())) {
      write(index, 0);
      await().atMost(Duration.ofSeconds(30)).until(() -> copies(nodes) == 2);
      var going = new AtomicBoolean(true);
      var searches =
          CompletableFuture.supplyAsync(
              () -> {
                var least = 0L;
                var count = 0;
                while (going.get()) {
                  var total = index.search(Question.of("heron", EN)).total();
                  assertThat(total).as("nothing is lost on the way").isGreaterThanOrEqualTo(least);
                  least = total;
                  count++;
                }
                return count;
              },
              Thread::startVirtualThread);
      for (var batch = 1; batch < BATCHES; batch++) {
        if (batch == BATCHES / 3) {
          kill(nodes, holderOfPrimary(nodes));
        }
        write(index, batch);
      }
      going.set(false);
      assertThat(searches.get()).isGreaterThan(BATCHES / 3);
      assertThat(index.extent().count()).isEqualTo(BATCHES * BATCH);
      assertThat(index.versions().keySet())
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, BATCHES * BATCH).boxed().toList());
      assertThat(index.needsRebuild()).contains("there is none");
      try (var draft = index.draft()) {
        draft.put(List.of(Leaflet.of(1, EN, "Heron").entry()));
        draft.swap();
      }
      assertThat(index.search(Question.of("heron", EN)).total()).isEqualTo(1);
    }
  }

  private static void write(OpenSearchIndex index, int batch) {
    index.put(
        LongStream.range((long) batch * BATCH, (long) (batch + 1) * BATCH)
            .mapToObj(id -> Leaflet.of(id, EN, "Heron " + id).entry())
            .toList());
    index.commit();
  }

  private static void kill(ThreeNodes nodes, String name) {
    try {
      nodes.kill(Integer.parseInt(name.replaceAll("\\D", "")) - 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String holderOfPrimary(ThreeNodes nodes) {
    return shards(nodes)
        .filter(shard -> shard.path("prirep").asString().equals("p"))
        .map(shard -> shard.path("node").asString())
        .findFirst()
        .orElseThrow();
  }

  private static long copies(ThreeNodes nodes) {
    return shards(nodes).filter(shard -> shard.path("state").asString().equals("STARTED")).count();
  }

  private static Stream<JsonNode> shards(ThreeNodes nodes) {
    try (var cluster = new Cluster(nodes.settings("killed", 1))) {
      return cluster
          .read("GET", "/_cat/shards/killed", Map.of("format", "json"), null)
          .valueStream();
    }
  }
}
