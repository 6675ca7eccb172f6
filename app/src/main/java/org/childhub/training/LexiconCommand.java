package org.childhub.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code hub lexicon}: learns the search's lexicon anew; 1 when the sources cannot be read. A file
 * that was there stays until the new one is whole.
 */
@Command(
    name = "lexicon",
    description = {
      "Learn the lexicon of search from texts, dictionaries and wordnets (for developers).",
      "Takes some minutes and 5 GB of memory; docs/lexicon.md lists the sources."
    })
class LexiconCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "The sources (${DEFAULT-VALUE}).")
  private Path from = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "app/src/main/resources/lexicon/lexicon.bin",
      description = "The lexicon (${DEFAULT-VALUE}).")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(from)) {
      System.err.println("There are no sources in " + from + "; name their folder with --from.");
      return 1;
    }
    var fresh = out.resolveSibling(out.getFileName() + ".new");
    try (var bar =
            new ProgressBarBuilder()
                .setTaskName("Lexicon")
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .build();
        var file = new BufferedOutputStream(Files.newOutputStream(fresh))) {
      Learning.run(
          Learning.sources(from),
          file,
          step -> {
            bar.step();
            bar.setExtraMessage(step);
          });
    }
    Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
    System.out.printf("%s has %,d bytes.%n", out, Files.size(out));
    return 0;
  }
}
