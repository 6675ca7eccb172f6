package org.childhub.search.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How well the right documents were found, by pair of query's and document's language ({@code
 * en>hr}): the mean of 1/rank of the first right one among ten (MRR@10), and the share of the right
 * ones, of ten at most, that were there (recall@10).
 */
final class Measures {
  static final int DEPTH = 10;
  private static final Set<String> BCMS = Set.of("sr-Cyrl", "sr-Latn", "hr", "bs", "cnr");

  private final Map<String, Sum> pairs = new LinkedHashMap<>();

  private static final class Sum {
    private int count;
    private double reciprocal;
    private double found;
  }

  /** Takes note of one query: the groups that were listed, and those that are right. */
  void note(String from, String to, List<String> listed, Set<String> right) {
    var sum = pairs.computeIfAbsent(from + ">" + to, fresh -> new Sum());
    var first = listed.subList(0, Math.min(DEPTH, listed.size()));
    var found = first.stream().filter(right::contains).distinct().toList();
    sum.count++;
    if (!found.isEmpty()) {
      sum.reciprocal += 1.0 / (1 + first.indexOf(found.getFirst()));
      sum.found += (double) found.size() / Math.min(DEPTH, right.size());
    }
  }

  /** How many queries there were. */
  Map<String, Integer> counts() {
    var counts = new LinkedHashMap<String, Integer>();
    pairs.forEach((pair, sum) -> counts.put(pair, sum.count));
    return counts;
  }

  Map<String, Double> mrr() {
    var means = new LinkedHashMap<String, Double>();
    pairs.forEach((pair, sum) -> means.put(pair, sum.reciprocal / sum.count));
    return means;
  }

  Map<String, Double> recall() {
    var means = new LinkedHashMap<String, Double>();
    pairs.forEach((pair, sum) -> means.put(pair, sum.found / sum.count));
    return means;
  }

  /**
   * Means over pairs: {@code same} language, {@code across} two, within {@code bcms}, between
   * {@code en} and each other; those without a pair are left out.
   */
  Map<String, Double> means(Map<String, Double> values) {
    var means = new LinkedHashMap<String, Double>();
    mean(means, "same", values, String::equals);
    mean(means, "across", values, (from, to) -> !from.equals(to));
    mean(
        means,
        "bcms",
        values,
        (from, to) -> !from.equals(to) && BCMS.contains(from) && BCMS.contains(to));
    mean(
        means,
        "en",
        values,
        (from, to) -> !from.equals(to) && (from.equals("en") || to.equals("en")));
    var seven = Set.of("bg", "hr", "sr-Cyrl", "sr-Latn", "mk", "ro", "sq");
    mean(
        means,
        "en7",
        values,
        (from, to) ->
            from.equals("en") && seven.contains(to) || to.equals("en") && seven.contains(from));
    values.entrySet().stream()
        .filter(pair -> !from(pair.getKey()).equals(to(pair.getKey())))
        .min(Map.Entry.comparingByValue())
        .ifPresent(worst -> means.put("worst", worst.getValue()));
    return means;
  }

  /** A table with a line for each language of queries and a column for each of documents. */
  String table(Map<String, Double> values) {
    var from = values.keySet().stream().map(Measures::from).distinct().toList();
    var to = values.keySet().stream().map(Measures::to).distinct().toList();
    var lines = new ArrayList<String>();
    var head = new StringBuilder("%-9s".formatted(""));
    to.forEach(language -> head.append("%9s".formatted(language)));
    lines.add(head.toString());
    for (var one : from) {
      var line = new StringBuilder("%-9s".formatted(one));
      for (var other : to) {
        var value = values.get(one + ">" + other);
        line.append(value == null ? "%9s".formatted("–") : "%9s".formatted(short3(value)));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  static String short3(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void mean(
      Map<String, Double> means,
      String name,
      Map<String, Double> values,
      BiPredicate<String, String> isOf) {
    List<Double> chosen = new ArrayList<>();
    values.forEach(
        (pair, value) -> {
          if (isOf.test(from(pair), to(pair))) {
            chosen.add(value);
          }
        });
    if (!chosen.isEmpty()) {
      means.put(name, chosen.stream().mapToDouble(value -> value).average().orElse(0));
    }
  }

  private static String from(String pair) {
    return pair.substring(0, pair.indexOf('>'));
  }

  private static String to(String pair) {
    return pair.substring(pair.indexOf('>') + 1);
  }
}
