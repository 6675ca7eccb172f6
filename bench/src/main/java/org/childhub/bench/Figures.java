package org.childhub.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gathers figures in the order in which they are first added, and tells them to people and programs. */
final class Figures {
  private final Map<String, Figure> byName = new LinkedHashMap<>();
  private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String loadBefore = load();

  void add(Figure figure, double run) {
    byName.computeIfAbsent(figure.name(), name -> figure).runs().add(run);
  }

  double last(String name) {
    return Objects.requireNonNull(byName.get(name)).runs().getLast();
  }

  /** A table with the target beside each figure and the single runs behind. */
  void print(PrintStream out) {
    out.printf("%n%s, %s%n%n", began, machine());
    byName.values().forEach(figure -> out.println(figure.line()));
    out.printf("%nLoad average before %s, after %s (other work of the machine included).%n", loadBefore, load());
  }

  private static String machine() {
    return "%d processors (%s), Java %s"
        .formatted(Runtime.getRuntime().availableProcessors(), processor(), Runtime.version());
  }

  private static String processor() {
    return read("/proc/cpuinfo").lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String load() {
    return String.join(" ", List.of(read("/proc/loadavg").split(" ")).subList(0, 3));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Told(
      String name, String unit, double median, @Nullable Double target, boolean atLeast, boolean met, List<Double> runs) {}

  private record Report(String date, String machine, String loadBefore, String loadAfter, List<Told> figures) {}

  /** The same as JSON. */
  void write(Path file) {
    var told =
        byName.values().stream()
            .map(
                figure ->
                    new Told(
                        figure.name(),
                        figure.unit(),
                        figure.median(),
                        figure.target(),
                        figure.atLeast(),
                        figure.met(),
                        figure.runs()))
            .toList();
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file, new Report(began.toString(), machine(), loadBefore, load(), told));
  }
}
