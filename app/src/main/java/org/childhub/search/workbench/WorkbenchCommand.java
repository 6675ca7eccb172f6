package org.childhub.search.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.childhub.database.StartRefused;
import org.childhub.search.model.ModelFolder;
import org.childhub.search.model.SentenceModel;
import org.childhub.search.workbench.LabelQueries.Judged;
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

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Use the sentence model in this folder too, as hub.search.model would.")
  private @Nullable Path model;

  @Option(
      names = "--labels",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Ask for names of topics too, one to three words each (the default).")
  private boolean labels = true;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
  private @Nullable Path json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try {
      return run(spec.commandLine().getOut());
    } catch (Unreadable | StartRefused refused) {
      spec.commandLine().getErr().println(refused.getMessage());
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
    try (var bench = new Workbench(documents, asked, opened())) {
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
      var figures = new Figures();
      asked.lines().forEach(query -> figures.note(bench, query, language -> Set.of(query.group())));
      figures.print(out);
      var all = figures.byName();
      var judged = labels ? new LabelQueries(documents).judged() : List.<Judged>of();
      if (!judged.isEmpty()) {
        all.put("labels", measure(judged, bench, out));
      }
      if (json != null) {
        Files.writeString(json, JsonMapper.builder().build().writeValueAsString(all) + "\n");
      }
      out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }

  private static Map<String, Object> measure(
      List<Judged> judged, Workbench bench, PrintWriter out) {
    var figures = new Figures();
    judged.forEach(
        one ->
            figures.note(
                bench, one.query(), language -> one.right().getOrDefault(language, Set.of())));
    out.printf(
        "%nNames of topics, one to three words: %,d queries that a text of their language answers%n",
        judged.size());
    figures.print(out);
    var byName = figures.byName();
    byName.put("queries", figures.queries());
    return byName;
  }

  private @Nullable SentenceModel opened() {
    return model == null ? null : SentenceModel.open(new ModelFolder(model));
  }

  private Texts of(Texts texts) {
    return new Texts(texts.lines().stream().filter(line -> half.has(line.group())).toList());
  }
}
