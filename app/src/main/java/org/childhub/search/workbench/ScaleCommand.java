package org.childhub.search.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.search.workbench.Texts.Unreadable;
import org.childhub.topics.ShippedTopics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code hub bench-scale}, which {@code ./hub bench scale} calls: what a search costs where there
 * is much to find. Needs neither a hub nor a database, so it is no bean.
 */
@Command(
    name = "bench-scale",
    description = {
      "Measure searches across languages in large indexes: time at 50 a second, processor time, size, beside Lucene alone.",
      "Called by: ./hub bench scale"
    })
class ScaleCommand implements Callable<Integer> {
  @Option(
      names = "--docs",
      paramLabel = "FILE",
      description =
          "Texts to mix with the UN's, which come with the hub: doc, group, lang, [title,] text; tab-separated, also gzip.")
  private @Nullable List<Path> docs;

  @Option(
      names = "--full-text",
      paramLabel = "N",
      defaultValue = "30000",
      description = "Publications with full text (30000); 0 leaves them out.")
  private int fullText;

  @Option(
      names = "--entries",
      paramLabel = "N",
      split = ",",
      defaultValue = "30000,100000,1000000",
      description = "Catalogue entries, one index a number (30000,100000,1000000); 0 for none.")
  private List<Integer> entries = List.of();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "3",
      description = "Measurements of each index, each with other questions (3).")
  private int repeats;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Length of one measurement at 50 a second (30).")
  private int seconds;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep finished indexes there, and use those that are there.")
  private @Nullable Path keep;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
  private @Nullable Path json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (repeats < 1 || seconds < 1) {
      spec.commandLine().getErr().println("--repeats and --seconds are 1 at least.");
      return 2;
    }
    try {
      return run(spec.commandLine().getOut(), spec.commandLine().getErr());
    } catch (Unreadable refused) {
      spec.commandLine().getErr().println(refused.getMessage());
      return 1;
    }
  }

  private int run(PrintWriter out, PrintWriter told) throws Exception {
    var texts = texts();
    var mixture = new Mixture(texts, ShippedTopics.read());
    var figures = new ScaleFigures();
    for (var index : indexes(Integer.toHexString(texts.hashCode()))) {
      index.use(
          mixture,
          keep,
          told,
          (lucene, made) -> {
            figures.note(index, made);
            var questions = new MixedQuestions(texts, index.entries());
            var run = new ScaleRun(lucene, questions, seconds, told);
            run.warm();
            for (var repeat = 1; repeat <= repeats; repeat++) {
              told.printf("%s: measurement %d of %d …%n", index.name(), repeat, repeats);
              figures.note(index, run.measure());
            }
            figures.note(index, heap());
          });
    }
    figures.print(out);
    out.flush();
    if (json != null) {
      Files.writeString(
          json, JsonMapper.builder().build().writeValueAsString(figures.byName()) + "\n");
    }
    return 0;
  }

  private List<Text> texts() throws IOException {
    var texts = new ArrayList<>(ShippedTexts.read().lines());
    for (var file : docs == null ? List.<Path>of() : docs) {
      texts.addAll(Texts.documents(file).lines());
    }
    return List.copyOf(texts);
  }

  private List<ScaleIndex> indexes(String texts) {
    var indexes = new ArrayList<ScaleIndex>();
    if (fullText > 0) {
      indexes.add(new ScaleIndex(fullText, true, texts));
    }
    entries.stream()
        .filter(many -> many > 0)
        .sorted()
        .forEach(many -> indexes.add(new ScaleIndex(many, false, texts)));
    return indexes;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
