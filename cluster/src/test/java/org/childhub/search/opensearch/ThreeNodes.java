package org.childhub.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.springframework.util.FileSystemUtils;

/** A real OpenSearch cluster of three nodes in this process. */
public final class ThreeNodes implements AutoCloseable {
  private static final int NODES = 3;

  private final Path folder;
  private final OpenSearchRunner runner = new OpenSearchRunner();

  public ThreeNodes() {
    try {
      folder = Files.createTempDirectory("hub-opensearch");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runner
        .onBuild(
            (number, settings) -> {
              settings.put("discovery.type", "zen");
              settings.put("logger.level", "warn");
              settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            })
        .build(
            OpenSearchRunner.newConfigs()
                .clusterName("hub")
                .basePath(folder.toString())
                .numOfNode(NODES)
                .useLogger());
    runner.ensureYellow();
  }

  /** Where its nodes listen, also those that were killed. */
  public List<String> urls() {
    return IntStream.range(0, NODES).mapToObj(this::url).toList();
  }

  private String url(int number) {
    return "http://localhost:" + runner.getNode(number).settings().get("http.port");
  }

  public OpenSearchSettings settings(String prefix, int shards) {
    return new OpenSearchSettings(urls(), "", "", prefix, shards, 1);
  }

  /** The node goes without a word to the others. */
  public void kill(int number) throws IOException {
    runner.getNode(number).close();
  }

  @Override
  public void close() throws IOException {
    runner.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
