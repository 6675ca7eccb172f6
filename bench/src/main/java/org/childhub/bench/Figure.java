package org.childhub.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure, its median over the repeats.
 *
 * @param atLeast whether the target is the least that is wanted, not the most
 */
record Figure(String name, String unit, @Nullable Double target, boolean atLeast, List<Double> runs) {

  static Figure of(String name, String unit) {
    return new Figure(name, unit, null, false, new ArrayList<>());
  }

  Figure atMost(double most) {
    return new Figure(name, unit, most, false, runs);
  }

  Figure atLeast(double least) {
    return new Figure(name, unit, least, true, runs);
  }

  double median() {
    return median(runs);
  }

  static double median(Collection<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Without a target nothing can be missed. */
  boolean met() {
    return target == null || (atLeast ? median() >= target : median() <= target);
  }

  String line() {
    var wanted =
        target == null ? "" : "%s %s  %s".formatted(atLeast ? "≥" : "≤", number(target), met() ? "met" : "MISSED");
    return "%-52s %10s %-9s %-18s %s"
        .formatted(name, number(median()), unit, wanted, runs.stream().map(Figure::number).toList());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
