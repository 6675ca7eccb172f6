package org.childhub.search.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Documents and queries of the ranking workbench, from tab-separated files with a line of names
 * first, plain or gzip: {@code doc group lang [title] text} and {@code query group lang text}.
 *
 * @param language as the file names it; {@code spoken} is what the hub makes of that
 */
record Texts(List<Text> lines) {
  private static final int GZIP = 0x1f8b;
  private static final Language UNKNOWN = Language.of("und-Latn");

  record Text(
      String id, String group, String language, Language spoken, String title, String text) {}

  /** Refuses what cannot be read with a message that names the file and the line. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  static Texts documents(Path file) throws IOException {
    return read(file, "doc");
  }

  static Texts queries(Path file) throws IOException {
    return read(file, "query");
  }

  /** Languages in the order in which they first appear. */
  List<String> languages() {
    return lines.stream().map(Text::language).distinct().toList();
  }

  private static Texts read(Path file, String id) throws IOException {
    try (var in = reader(file)) {
      var header = in.readLine();
      if (header == null) {
        throw new Unreadable(file + " is empty.");
      }
      var names = Arrays.asList(header.replace("\ufeff", "").strip().split("\t", -1));
      var places =
          names.stream()
              .collect(Collectors.toMap(Function.identity(), names::indexOf, (one, two) -> one));
      for (var needed : List.of(id, "group", "lang", "text")) {
        if (!places.containsKey(needed)) {
          throw new Unreadable(
              "%s has no column “%s”; its first line is “%s”.".formatted(file, needed, header));
        }
      }
      var lines = new ArrayList<Text>();
      var number = 1;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.add(text(file, number, line.split("\t", -1), places, id));
        }
      }
      return new Texts(lines);
    }
  }

  private static Text text(
      Path file, int number, String[] cells, Map<String, Integer> places, String id) {
    if (cells.length < places.size()) {
      throw new Unreadable(
          "%s, line %d: %d columns instead of %d."
              .formatted(file, number, cells.length, places.size()));
    }
    var language = cell(cells, places.get("lang"));
    if (language.isEmpty() || cell(cells, places.get("group")).isEmpty()) {
      throw new Unreadable("%s, line %d: no language or no group.".formatted(file, number));
    }
    return new Text(
        cell(cells, places.get(id)),
        cell(cells, places.get("group")),
        language,
        Language.find(language).orElse(UNKNOWN),
        cell(cells, places.get("title")),
        cell(cells, places.get("text")));
  }

  private static String cell(String[] cells, @Nullable Integer place) {
    return place == null ? "" : cells[place].strip();
  }

  private static BufferedReader reader(Path file) throws IOException {
    var in = Files.newInputStream(file);
    try (var head = Files.newInputStream(file)) {
      var zipped = (head.read() << 8 | head.read()) == GZIP;
      return new BufferedReader(
          new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
