package org.childhub.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads small UTF-8 lists of the class path. */
final class TextFile {
  private TextFile() {}

  /** The lines without comments (#) and blank ones; none when there is no such file. */
  static List<String> lines(String path) {
    try (InputStream in = TextFile.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
