package org.childhub.search.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.search.workbench.Texts.Unreadable;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code hub bench-search}, which {@code ./hub bench search} calls: the ranking workbench. Needs
 * neither a hub nor a database, so it is no bean.
 */
@Command(
    name = "bench-search",
    description = {
      "Measure how well search finds texts across languages: MRR@10 and recall@10 by pair of languages.",
      "Called by: ./hub bench search"
    })
class WorkbenchCommand implements Callable<Integer> {
  /**
   * Which groups count: all, or one of two halves by the MD5 sum of the group's name, even for
   * tuning and odd for test.
   */
  enum Half {
    all,
    tuning,
    test;

    boolean has(String group) {
      return this == all || odd(group) == (this == test);
    }

    // The lexicon is trained on groups of even sums only.
    private static boolean odd(String group) {
      try {
        var sum = MessageDigest.getInstance("MD5").digest(group.getBytes(StandardCharsets.UTF_8));
        return sum[sum.length - 1] % 2 != 0;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Option(
      names = "--docs",
      required = true,
      paramLabel = "FILE",
      description = "Texts: doc, group, lang, [title,] text; tab-separated, also gzip.")
  private Path docs = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Queries: query, group, lang, text.")
  private Path queries = Path.of("");

  @Option(
      names = "--half",
      paramLabel = "HALF",
      defaultValue = "all",
      description = "Only the groups of one half, tuning or test.")
  private Half half = Half.all;

  @Option(
      names = "--explain",
      paramLabel = "QUERY",
      description = "Show why the first ten are found.")
  private @Nullable String explain;

  @Option(
      names = "--reader",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "The reader's language for --explain (en).")
  private String reader = "en";

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
  private @Nullable Path json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try {
      return run(spec.commandLine().getOut());
    } catch (Unreadable unreadable) {
      spec.commandLine().getErr().println(unreadable.getMessage());
      return 1;
    }
  }

  private int run(PrintWriter out) throws IOException {
    var documents = of(Texts.documents(docs));
    var asked = of(Texts.queries(queries));
    if (documents.lines().isEmpty() || asked.lines().isEmpty()) {
      throw new Unreadable(
          "There is nothing to measure: %d documents, %d queries."
              .formatted(documents.lines().size(), asked.lines().size()));
    }
    try (var bench = new Workbench(documents, asked)) {
      if (explain != null) {
        out.println(bench.explain(explain, Language.of(reader)));
        return 0;
      }
      out.printf(
          "%,d texts in %d languages, %,d queries; %,d titles left out, for they are queries.%n",
          documents.lines().size(),
          bench.languages().size(),
          asked.lines().size(),
          bench.titlesLeftOut());
      var start = System.nanoTime();
      var byPair = new Measures();
      var mixed = new Measures();
      asked.lines().forEach(query -> measure(bench, query, byPair, mixed));
      report(out, byPair, mixed);
      out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }

  private Texts of(Texts texts) {
    return new Texts(texts.lines().stream().filter(line -> half.has(line.group())).toList());
  }

  private static void measure(Workbench bench, Text query, Measures byPair, Measures mixed) {
    for (var language : bench.languages()) {
      byPair.note(query.language(), language, rank(query, bench.list(query, language)));
    }
    var others = bench.mixed(query, id -> !bench.document(id).language().equals(query.language()));
    mixed.note(query.language(), "others", rank(query, others));
  }

  private static int rank(Text query, List<Text> list) {
    for (var i = 0; i < list.size(); i++) {
      if (list.get(i).group().equals(query.group())) {
        return i + 1;
      }
    }
    return 0;
  }

  private void report(PrintWriter out, Measures byPair, Measures mixed) throws IOException {
    var mrr = byPair.mrr();
    var recall = byPair.recall();
    out.println("\nMRR@10, queries down, documents across");
    out.println(byPair.table(mrr));
    out.println("\nrecall@10");
    out.println(byPair.table(recall));
    out.println();
    out.println("MRR@10 " + line(byPair.means(mrr)));
    out.println("recall@10 " + line(byPair.means(recall)));
    var list = mixed.mrr();
    out.println(
        "one list of all languages, first right text in another than the query's: MRR@10 "
            + Measures.short3(
                list.values().stream().mapToDouble(value -> value).average().orElse(0)));
    if (json != null) {
      var figures = new LinkedHashMap<String, Object>();
      figures.put("mrr", mrr);
      figures.put("recall", recall);
      figures.put("means", byPair.means(mrr));
      figures.put("mixed", list);
      Files.writeString(json, JsonMapper.builder().build().writeValueAsString(figures) + "\n");
    }
  }

  private static String line(Map<String, Double> means) {
    return means.entrySet().stream()
        .map(mean -> mean.getKey() + " " + Measures.short3(mean.getValue()))
        .collect(Collectors.joining(", "));
  }
}
