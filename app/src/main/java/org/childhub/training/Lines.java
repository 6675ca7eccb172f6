package org.childhub.training;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the lines of text files, plain or packed with gzip. */
final class Lines {
  private Lines() {}

  static List<String> of(Path file) throws IOException {
    try (var in = open(file)) {
      return of(in);
    }
  }

  static List<String> of(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
  }

  /** Gives the columns of each line after the first, which names them. */
  static void rows(Path file, Consumer<String[]> taker) throws IOException {
    of(file).stream().skip(1).map(line -> line.split("\t", -1)).forEach(taker);
  }

  static InputStream open(Path file) throws IOException {
    var in = new FileInputStream(file.toFile());
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw new UncheckedIOException(e);
    }
  }
}
