package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folders of indexes under one root. The file {@code current} names the one that serves, {@code
 * v<analysis>-<time>}, or {@code v<analysis>m<model>-<time>} where it was made with a sentence
 * model.
 */
record IndexFolders(Path root, String version, Clock clock) {
  private static final Logger log = LoggerFactory.getLogger(IndexFolders.class);

  /** The name of the folder that serves, empty for none. */
  String named() throws IOException {
    var current = root.resolve("current");
    return Files.exists(current) ? Files.readString(current).strip() : "";
  }

  /** Why the index of that name has to be made anew; null where it has not. */
  @Nullable String difference(String name) {
    if (name.startsWith(version)) {
      return null;
    }
    return analysis(name).equals(analysis(version))
        ? "the sentence model has changed"
        : "it was made by an older analysis";
  }

  private static String analysis(String name) {
    return name.split("[m-]", 2)[0];
  }

  /** What a crash left of a rebuild goes. */
  void clearAllBut(String name) throws IOException {
    try (var folders = Files.list(root)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        if (!folder.endsWith(name) || name.isEmpty()) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  Path fresh() throws IOException {
    var path = root.resolve(version + clock.millis());
    for (var n = 1; Files.exists(path); n++) {
      path = root.resolve(version + clock.millis() + "-" + n);
    }
    return Files.createDirectories(path);
  }

  /** From now on this folder serves, also after a crash. */
  void name(Path folder) {
    try {
      var draft = Files.writeString(root.resolve("current.new"), folder.getFileName() + "\n");
      try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(
          draft,
          root.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      try (var names = FileChannel.open(root, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      log.warn("The old search index {} stays until the next start.", folder, e);
    }
  }
}
