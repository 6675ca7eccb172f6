package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are: the sources (from the launcher) and a cache outside of them for what is made once. */
final class Folders {
  static final Path SOURCES = Path.of(System.getProperty("hub.sources", "")).toAbsolutePath();

  private Folders() {}

  /** A folder below the user's cache, made if it is missing: {@code ~/.cache/childhub-bench/NAME}. */
  static Path cached(String name) {
    var set = System.getenv("XDG_CACHE_HOME");
    var caches = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
    try {
      return Files.createDirectories(caches.resolve("childhub-bench").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
