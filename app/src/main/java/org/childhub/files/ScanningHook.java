package org.childhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks the operator's own scanner about a file; a scanner that fails lets nothing through. */
@Component
final class ScanningHook {
  private static final int CLEAN = 0;
  private static final int INFECTED = 1;
  private static final int MAX_SECONDS = 120;

  private final List<String> words;

  ScanningHook(FileSettings settings) {
    this.words = settings.scanWords();
  }

  void scan(Path file) throws RefusedFile {
    if (words.isEmpty()) {
      return;
    }
    switch (exitOf(words.stream().map(w -> w.replace("{file}", file.toString())).toList())) {
      case CLEAN -> {}
      case INFECTED ->
          throw new RefusedFile(Stored.Reason.INFECTED, "the scanner found something harmful");
      default -> throw new RefusedFile(Stored.Reason.NOT_SCANNED, "the scanner did not answer");
    }
  }

  private static int exitOf(List<String> command) {
    try {
      Process scanner =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      scanner.getOutputStream().close();
      if (!scanner.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
        scanner.destroyForcibly();
        return -1;
      }
      return scanner.exitValue();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
