package org.childhub.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the bundles with what was corrected in the browser. */
@Component
@Command(
    name = "admin export-messages",
    description = "Write the interface's message files with what was corrected in the browser.")
class ExportMessagesCommand implements Callable<Integer> {
  private final MessageFiles files;

  @Parameters(paramLabel = "FILE", description = "The zip to write, such as messages.zip.")
  private Path file = Path.of("messages.zip");

  ExportMessagesCommand(MessageFiles files) {
    this.files = files;
  }

  @Override
  public Integer call() throws IOException {
    try (var out = Files.newOutputStream(file)) {
      System.out.printf("%d corrected messages written to %s.%n", files.write(out), file);
    }
    return 0;
  }
}
