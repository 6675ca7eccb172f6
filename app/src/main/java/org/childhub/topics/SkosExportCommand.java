package org.childhub.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the vocabulary to a file in Turtle. */
@Component
@Command(name = "skos export", description = "Write the vocabulary as SKOS in Turtle.")
class SkosExportCommand implements Callable<Integer> {
  private final Topics topics;

  @Parameters(paramLabel = "FILE", description = "The file to write, such as topics.ttl.")
  private Path file = Path.of("topics.ttl");

  SkosExportCommand(Topics topics) {
    this.topics = topics;
  }

  @Override
  public Integer call() throws IOException {
    try (var out = Files.newOutputStream(file)) {
      topics.exportSkos(out);
    }
    System.out.printf("%d topics written to %s.%n", topics.all().size(), file);
    return 0;
  }
}
