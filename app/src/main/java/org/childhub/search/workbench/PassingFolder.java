package org.childhub.search.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that is gone after use, also when the program is ended from outside (Ctrl-C). */
final class PassingFolder implements AutoCloseable {
  private static final int MOST_TRIES = 100;

  private final Path path;
  private final Thread ending = new Thread(this::remove, "remove folder");

  /** A fresh one below {@code parent}. */
  PassingFolder(Path parent) throws IOException {
    path = Files.createTempDirectory(Files.createDirectories(parent), "hub-scale-");
    Runtime.getRuntime().addShutdownHook(ending);
  }

  Path path() {
    return path;
  }

  /** Gives it a lasting name instead; what was there under that name goes. */
  void keepAs(Path place) throws IOException {
    FileSystemUtils.deleteRecursively(place);
    Files.move(path, place);
  }

  // While files are still being written, a folder may fill again; once it is gone none can be.
  private void remove() {
    for (var tries = 0; Files.exists(path) && tries < MOST_TRIES; tries++) {
      FileSystemUtils.deleteRecursively(path.toFile());
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(ending);
    remove();
  }
}
