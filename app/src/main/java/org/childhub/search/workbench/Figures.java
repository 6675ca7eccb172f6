package org.childhub.search.workbench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.search.workbench.Texts.Text;

/**
 * What the workbench measured over a set of queries: each pair of languages, and one list of all
 * languages without the query's own.
 */
final class Figures {
  private final Measures byPair = new Measures();
  private final Measures mixed = new Measures();

  /**
   * Asks one query.
   *
   * @param right the groups that answer it, by the language of the texts; a language without any is
   *     not asked
   */
  void note(Workbench bench, Text query, Function<String, Set<String>> right) {
    var others = new LinkedHashSet<String>();
    for (var language : bench.languages()) {
      var groups = right.apply(language);
      if (!groups.isEmpty()) {
        var list = bench.list(query, language).stream().map(Text::group).toList();
        byPair.note(query.language(), language, list, groups);
      }
      if (!language.equals(query.language())) {
        others.addAll(groups);
      }
    }
    if (!others.isEmpty()) {
      var list = bench.mixed(query, id -> !bench.document(id).language().equals(query.language()));
      mixed.note(query.language(), "others", list.stream().map(Text::group).toList(), others);
    }
  }

  void print(PrintWriter out) {
    var mrr = byPair.mrr();
    var recall = byPair.recall();
    out.println("\nMRR@10, queries down, documents across");
    out.println(byPair.table(mrr));
    out.println("\nrecall@10");
    out.println(byPair.table(recall));
    out.println();
    out.println("MRR@10 " + line(byPair.means(mrr)));
    out.println("recall@10 " + line(byPair.means(recall)));
    out.println(
        "one list of all languages, first right text in another than the query's: MRR@10 "
            + Measures.short3(
                mixed.mrr().values().stream().mapToDouble(value -> value).average().orElse(0)));
  }

  /** The figures as {@code --json} writes them. */
  Map<String, Object> byName() {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("mrr", byPair.mrr());
    figures.put("recall", byPair.recall());
    figures.put("means", byPair.means(byPair.mrr()));
    figures.put("mixed", mixed.mrr());
    return figures;
  }

  /** How many queries each pair was asked. */
  Map<String, Integer> queries() {
    return byPair.counts();
  }

  private static String line(Map<String, Double> means) {
    return means.entrySet().stream()
        .map(mean -> mean.getKey() + " " + Measures.short3(mean.getValue()))
        .collect(Collectors.joining(", "));
  }
}
