package org.childhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub bench import}: how fast metadata goes in. */
@Command(
    name = "import",
    description = "Rate of hub import: 30,000 records of CSV into an empty hub.",
    mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {
  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
  @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Folders.cached("runs"), "import").resolve("data");
    var figures = new Figures();
    try {
      Files.createDirectories(data);
      // An empty hub first, so that making the database is not part of the figure.
      HubProcess.start(data, "--empty").close();
      var began = System.nanoTime();
      var said = Library.fill(data, new Records());
      var whole = (System.nanoTime() - began) / 1e9;
      System.err.println(said);
      figures.add(Figure.of("import, from call to end of the command", "s"), whole);
      figures.add(Figure.of("import, start of the command included", "records/s").atLeast(1000), Library.RECORDS / whole);
      try (var hub = HubProcess.start(data, "--empty")) {
        began = System.nanoTime();
        hub.untilIdle();
        figures.add(Figure.of("search index of all, at the next start", "s"), (System.nanoTime() - began) / 1e9);
      }
    } finally {
      try (var all = Files.walk(data.getParent())) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    figures.print(System.out);
    if (json != null) {
      figures.write(json);
    }
    return 0;
  }
}
