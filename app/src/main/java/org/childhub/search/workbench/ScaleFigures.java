package org.childhub.search.workbench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.childhub.search.workbench.ScaleRun.Measured;

/** What was measured of each index: every figure the median of its repeats. */
final class ScaleFigures {
  private static final String STEADY_P99 = "p99 at 50/s, ms";
  private static final String STEADY_CPU = "CPU a search at 50/s, ms";

  private final Map<ScaleIndex, Map<String, List<Double>>> byIndex = new LinkedHashMap<>();

  void note(ScaleIndex index, ScaleIndex.Made made) {
    note(index, "build, s", made.seconds());
    note(index, "index, MB", made.bytes() / 1e6);
    note(index, "index, bytes an entry", (double) made.bytes() / index.entries());
  }

  /** Takes note of the Java heap in use after a collection, in bytes. */
  void note(ScaleIndex index, long heap) {
    note(index, "heap in use, MB", heap / 1e6);
  }

  void note(ScaleIndex index, Measured measured) {
    note(index, "p50 at 50/s, ms", measured.steady().median());
    note(index, STEADY_P99, measured.steady().p99());
    note(index, STEADY_CPU, measured.steady().cpu());
    note(index, "1–3 words", measured.shorts());
    note(index, "5–10 words", measured.longs());
  }

  private void note(ScaleIndex index, String words, ScaleRun.Costs costs) {
    note(index, words + ": CPU, ms", costs.search());
    note(index, words + ": Lucene alone, ms", costs.limit());
    note(index, words + ": times Lucene alone", costs.search() / costs.limit());
    note(index, words + ": CPU p99, ms", costs.p99());
    note(index, words + ": Lucene alone p99, ms", costs.limitP99());
  }

  private void note(ScaleIndex index, String name, double value) {
    byIndex
        .computeIfAbsent(index, fresh -> new LinkedHashMap<>())
        .computeIfAbsent(name, fresh -> new ArrayList<>())
        .add(value);
  }

  void print(PrintWriter out) {
    byName()
        .forEach(
            (index, figures) -> {
              out.printf("%n%s%n", index);
              figures.forEach(
                  (name, value) ->
                      out.println(String.format(Locale.ROOT, "  %-40s %,12.2f", name, value)));
            });
  }

  /** The figures as {@code --json} writes them. */
  Map<String, Map<String, Double>> byName() {
    var figures = new LinkedHashMap<String, Map<String, Double>>();
    byIndex.forEach((index, values) -> figures.put(index.name(), medians(values)));
    growth(figures);
    return figures;
  }

  /**
   * By which power of the number of entries a figure grows from one catalogue to the next larger: 1
   * is linear.
   */
  private void growth(Map<String, Map<String, Double>> figures) {
    var catalogues = byIndex.keySet().stream().filter(index -> !index.fullText()).toList();
    for (var i = 1; i < catalogues.size(); i++) {
      var less = catalogues.get(i - 1);
      var more = catalogues.get(i);
      var powers = new LinkedHashMap<String, Double>();
      for (var name :
          List.of(
              STEADY_P99,
              STEADY_CPU,
              "1–3 words: CPU p99, ms",
              "5–10 words: CPU p99, ms",
              "build, s",
              "index, MB")) {
        powers.put(
            name,
            Math.log(median(more, name) / median(less, name))
                / Math.log((double) more.entries() / less.entries()));
      }
      figures.put(
          String.format(
              Locale.ROOT, "growth from %,d to %,d, exponent", less.entries(), more.entries()),
          powers);
    }
  }

  private double median(ScaleIndex index, String name) {
    return Objects.requireNonNull(medians(Objects.requireNonNull(byIndex.get(index))).get(name));
  }

  private static Map<String, Double> medians(Map<String, List<Double>> values) {
    var medians = new LinkedHashMap<String, Double>();
    values.forEach(
        (name, runs) ->
            medians.put(
                name, Quantile.of(.5, runs.stream().mapToDouble(value -> value).toArray())));
    return medians;
  }
}
