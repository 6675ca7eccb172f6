package org.childhub.search.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.childhub.search.model.ToyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class WorkbenchTests {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void measuresEveryPairOfLanguages() throws IOException {
    var docs =
        zipped(
            "doc\tgroup\tlang\ttitle\ttext\n"
                + "1\tfoster\thr\t\tHraniteljstvo je smještaj djeteta u drugu obitelj.\n"
                + "2\tfoster\tsr-Cyrl\t\tХранитељство је смештај детета у другу породицу.\n"
                + "3\tschool\thr\t\tNasilje u školi\n"
                + "4\tschool\tsr-Cyrl\t\tНасиље у школи\n"
                + "5\tother\tzu\t\tIzingane\n");
    var queries =
        file(
            "q.tsv",
            "query\tgroup\tlang\ttext\nq1\tfoster\thr\thraniteljstvo\nq2\tschool\tsr-Cyrl\tнасиље школи\n");
    var json = folder.resolve("figures.json");
    assertThat(run("--docs", docs, "--queries", queries, "--json", json.toString())).isZero();
    assertThat(out.toString()).contains("MRR@10").contains("same 1.000");
    var figures = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(figures.at("/mrr/hr>sr-Cyrl").asDouble()).isEqualTo(1);
    assertThat(figures.at("/mrr/sr-Cyrl>hr").asDouble()).isEqualTo(1);
    assertThat(figures.at("/mrr/hr>zu").asDouble()).isZero();
    assertThat(figures.at("/recall/hr>hr").asDouble()).isEqualTo(1);
    assertThat(figures.at("/means/bcms").asDouble()).isEqualTo(1);
    assertThat(figures.at("/means/across").asDouble()).isEqualTo(0.5);
  }

  @Test
  void aTitleThatIsTheQueryIsNotIndexed() throws IOException {
    var docs =
        file(
            "d.tsv",
            "doc\tgroup\tlang\ttitle\ttext\n1\tg\ten\tA rare title\tAbout something else\n");
    var queries = file("q.tsv", "query\tgroup\tlang\ttext\n1\tg\ten\tA rare title\n");
    assertThat(run("--docs", docs, "--queries", queries)).isZero();
    assertThat(out.toString()).contains("1 titles left out").contains("same 0.000");
  }

  @Test
  void asksForNamesOfTopicsThatATextOfTheirLanguageHolds() throws IOException {
    var docs =
        file(
            "d.tsv",
            "doc\tgroup\tlang\ttext\n"
                + "1\tg\ten\tThey were placed in foster care.\n"
                + "2\tg\thr\tUdomiteljska skrb za djecu.\n"
                + "3\th\ten\tNobody took care of them.\n"
                + "4\ti\ten\tThe weather\n"
                + "5\ti\thr\tVrijeme\n");
    var queries = file("q.tsv", "query\tgroup\tlang\ttext\n1\ti\ten\tweather\n");
    var json = folder.resolve("figures.json");
    assertThat(run("--docs", docs, "--queries", queries, "--json", json.toString())).isZero();
    var figures = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(figures.at("/labels/queries/en>hr").asInt()).isEqualTo(1);
    assertThat(figures.at("/labels/mrr/en>en").asDouble()).isEqualTo(1);
    assertThat(figures.at("/labels/recall/en>en").asDouble()).isEqualTo(1);
    assertThat(figures.at("/labels/mrr/en>hr").asDouble()).isEqualTo(1);
    assertThat(figures.at("/labels/mixed/en>others").asDouble()).isEqualTo(1);
    assertThat(run("--docs", docs, "--queries", queries, "--no-labels", "--json", json.toString()))
        .isZero();
    assertThat(Files.readString(json)).doesNotContain("labels");
  }

  @Test
  void usesASentenceModel() throws IOException {
    var docs = file("d.tsv", "doc\tgroup\tlang\ttext\n1\tg\tsq\tFrindake\n2\th\tsq\tTjetër\n");
    var queries = file("q.tsv", "query\tgroup\tlang\ttext\n1\tg\ten\tblorpish\n");
    var model = folder.resolve("model");
    assertThat(run("--docs", docs, "--queries", queries, "--model", model.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(model + " cannot be used: it is no folder.");
    ToyModel.write(model, List.of("blorpish", "frindake"));
    assertThat(run("--docs", docs, "--queries", queries)).isZero();
    assertThat(out.toString()).contains("across 0.000");
    assertThat(run("--docs", docs, "--queries", queries, "--model", model.toString())).isZero();
    assertThat(out.toString()).contains("across 1.000");
  }

  @Test
  void explainsWhyATextIsFound() throws IOException {
    var docs = file("d.tsv", "doc\tgroup\tlang\ttext\n1\tg\ten\tFoster care\n");
    var queries = file("q.tsv", "query\tgroup\tlang\ttext\n1\tg\ten\tfoster\n");
    assertThat(run("--docs", docs, "--queries", queries, "--explain", "foster")).isZero();
    assertThat(out.toString())
        .contains("taken to be of en")
        .contains("en fost ×1.0")
        .contains("entry 0");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    var good = file("q.tsv", "query\tgroup\tlang\ttext\n1\tg\ten\tfoster\n");
    assertThat(run("--docs", file("d.tsv", "doc\tgroup\ttext\n"), "--queries", good)).isEqualTo(1);
    assertThat(err.toString()).contains("no column “lang”");
    assertThat(run("--docs", file("d.tsv", "doc\tgroup\tlang\ttext\n1\tg\n"), "--queries", good))
        .isEqualTo(1);
    assertThat(err.toString()).contains("line 2: 2 columns instead of 4");
    assertThat(run("--docs", file("d.tsv", ""), "--queries", good)).isEqualTo(1);
    assertThat(err.toString()).contains("is empty");
  }

  private int run(String... arguments) {
    return new CommandLine(new WorkbenchCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String zipped(String text) throws IOException {
    var path = folder.resolve("d.tsv.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return path.toString();
  }
}
