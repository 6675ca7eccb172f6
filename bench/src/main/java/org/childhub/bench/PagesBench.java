package org.childhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub bench pages}: what a page costs, with nginx in the same run as the limit. */
@Command(
    name = "pages",
    description = "Cost of pages with 30,000 publications, beside nginx (about ten minutes; needs wrk and nginx).",
    mixinStandardHelpOptions = true)
final class PagesBench implements Callable<Integer> {
  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
  @Nullable Path json;

  @Option(names = "--repeats", paramLabel = "N", description = "Fresh starts of the hub (3).")
  int repeats = 3;

  @Option(names = "--seconds", paramLabel = "N", description = "Length of one measurement (6).")
  int seconds = 6;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Programs.need("wrk", "wrk");
    Programs.need("nginx", "nginx-light");
    var records = new Records();
    var data = Library.ready(records);
    var figures = new Figures();
    var folder = Files.createTempDirectory(Folders.cached("runs"), "pages");
    // The first start after an import also makes the search index; the ones that count are later ones.
    try (var first = HubProcess.start(data, "--empty")) {
      System.err.println("Waiting until the hub has nothing left to do …");
      first.untilIdle();
    }
    for (var repeat = 1; repeat <= repeats; repeat++) {
      System.err.printf("Measurement %d of %d …%n", repeat, repeats);
      try (var hub = HubProcess.start(data, "--empty");
          var nginx = new Nginx(Files.createDirectories(folder.resolve("nginx-" + repeat)))) {
        new PagesRun(hub, nginx, figures, folder, seconds, repeat).measure(records);
      }
    }
    figures.print(System.out);
    if (json != null) {
      figures.write(json);
    }
    delete(folder);
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static List<String> some(List<String> all, int count) {
    var step = Math.max(1, all.size() / count);
    return java.util.stream.IntStream.range(0, Math.min(count, all.size())).mapToObj(at -> all.get(at * step)).toList();
  }
}
