package org.childhub.search.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32C;

/**
 * The folder of a model: {@code model.onnx}, {@code tokenizer.json}, and, where the model wants
 * them, {@code model.properties} with {@code query} and {@code passage}, the words that go before a
 * text, {@code length}, the most tokens it reads, and {@code least}, the likeness from which a text
 * counts as near.
 */
public record ModelFolder(Path path) {
  private static final List<String> NEEDED = List.of("model.onnx", "tokenizer.json");
  private static final String OPTIONS = "model.properties";
  private static final int BUFFER = 1 << 20;

  /**
   * What it wants; {@code query} and {@code passage} are empty where nothing goes before a text.
   */
  record Options(String query, String passage, int length, float least) {
    static final int LENGTH = 512;
    static final float LEAST = 0.35f;
  }

  /** What is wrong with it, to follow the word “it”. */
  public Optional<String> problem() {
    if (!Files.isDirectory(path)) {
      return Optional.of("is no folder");
    }
    for (var name : NEEDED) {
      var file = path.resolve(name);
      if (!Files.exists(file)) {
        return Optional.of("has no " + name);
      }
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return Optional.of("has a " + name + " that cannot be read");
      }
    }
    try {
      options();
      return Optional.empty();
    } catch (IOException | IllegalArgumentException wrong) {
      return Optional.of(
          "has a %s that cannot be read (%s)".formatted(OPTIONS, wrong.getMessage()));
    }
  }

  Path model() {
    return path.resolve(NEEDED.getFirst());
  }

  Path tokenizer() {
    return path.resolve(NEEDED.getLast());
  }

  Options options() throws IOException {
    var written = new Properties();
    if (Files.exists(path.resolve(OPTIONS))) {
      try (var in = Files.newBufferedReader(path.resolve(OPTIONS))) {
        written.load(in);
      }
    }
    return new Options(
        written.getProperty("query", "").strip(),
        written.getProperty("passage", "").strip(),
        Integer.parseInt(written.getProperty("length", "" + Options.LENGTH).strip()),
        Float.parseFloat(written.getProperty("least", "" + Options.LEAST).strip()));
  }

  /** Eight letters and digits that change with the name or content of any of its files. */
  public String identity() {
    var sum = new CRC32C();
    try (var files = Files.list(path)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        sum.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        add(file, sum);
      }
      return "%08x".formatted(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Path file, CRC32C sum) throws IOException {
    try (var bytes = FileChannel.open(file)) {
      var buffer = ByteBuffer.allocateDirect(BUFFER);
      while (bytes.read(buffer) >= 0) {
        sum.update(buffer.flip());
        buffer.clear();
      }
    }
  }
}
