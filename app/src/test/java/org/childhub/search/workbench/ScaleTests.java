package org.childhub.search.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.search.engine.Question;
import org.childhub.search.workbench.MixedQuestions.Length;
import org.childhub.topics.ShippedTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ScaleTests {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void measuresEachSizeBesideLuceneAlone() throws IOException {
    var json = folder.resolve("figures.json");
    assertThat(run("100,300", "--json", json.toString())).isZero();
    var figures = JsonMapper.builder().build().readTree(Files.readString(json));
    for (var index :
        new String[] {
          "100 publications with full text", "100 catalogue entries", "300 catalogue entries"
        }) {
      assertThat(out.toString()).contains(index);
      for (var figure :
          new String[] {
            "build, s",
            "index, MB",
            "p99 at 50/s, ms",
            "CPU a search at 50/s, ms",
            "1–3 words: Lucene alone, ms",
            "5–10 words: times Lucene alone"
          }) {
        assertThat(figures.path(index).path(figure).asDouble()).as(figure).isPositive();
      }
    }
    assertThat(figures.path("growth from 100 to 300, exponent").has("p99 at 50/s, ms")).isTrue();
  }

  @Test
  void keepsFinishedIndexesAndUsesThemAgain() throws IOException {
    var kept = folder.resolve("kept");
    assertThat(run("0", "--keep", kept.toString())).isZero();
    assertThat(names(kept)).containsExactly("full-100");
    assertThat(err.toString()).contains("Indexing 100 publications");
    err.getBuffer().setLength(0);
    assertThat(run("0", "--keep", kept.toString())).isZero();
    assertThat(err.toString()).doesNotContain("Indexing").contains("measurement 1 of 1");
    var more =
        Files.writeString(folder.resolve("d.tsv"), "doc\tgroup\tlang\ttext\n1\tg\thr\tJedan\n");
    assertThat(run("0", "--keep", kept.toString(), "--docs", more.toString())).isZero();
    assertThat(err.toString()).contains("Indexing 100 publications");
  }

  @Test
  void leavesNothingBehindOfAFolderThatPasses() throws IOException {
    try (var passing = new PassingFolder(folder)) {
      Files.createDirectories(passing.path().resolve("v1/deep"));
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void mixesTheSameEntriesEachTime() throws IOException {
    var one = new Mixture(ShippedTexts.read().lines(), ShippedTopics.read());
    var other = new Mixture(ShippedTexts.read().lines(), ShippedTopics.read());
    var languages = new HashSet<String>();
    for (var number = 0; number < 50; number++) {
      var entry = one.entry(number, true);
      assertThat(entry).isEqualTo(other.entry(number, true));
      assertThat(entry.titles().get(entry.original())).isNotBlank();
      assertThat(entry.passages().stream().mapToInt(passage -> passage.text().length()).sum())
          .isBetween(3_000, 7_000);
      languages.add(entry.original().tag());
    }
    assertThat(languages).hasSizeGreaterThan(8);
  }

  @Test
  void asksNothingTwice() throws IOException {
    var questions = new MixedQuestions(ShippedTexts.read().lines(), 1);
    var asked =
        Stream.of(Length.values())
            .flatMap(length -> questions.next(200, length).stream())
            .map(Question::words)
            .toList();
    assertThat(asked).doesNotHaveDuplicates().hasSize(600);
    assertThat(asked.subList(0, 200)).allMatch(words -> words.split(" ").length <= 3);
    assertThat(asked.subList(200, 400)).allMatch(words -> words.split(" ").length >= 5);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    var bad = Files.writeString(folder.resolve("d.tsv"), "doc\ttext\n1\tJedan\n");
    assertThat(run("100", "--docs", bad.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no column “group”");
    assertThat(new CommandLine(new ScaleCommand()).execute("--repeats=0")).isEqualTo(2);
  }

  private int run(String entries, String... more) {
    var arguments =
        Stream.concat(
            Stream.of("--full-text=100", "--entries=" + entries, "--repeats=1", "--seconds=1"),
            Stream.of(more));
    return new CommandLine(new ScaleCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
