package org.childhub.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.childhub.text.Passage.Run;
import org.childhub.text.Passage.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PassagesTests {

  @Test
  void aParagraphAHeadingAnItemAndACellEachAreOne() {
    assertThat(
            words(
                "# Право на *игру*\n\nПрви став\nу два реда.\n\n- прва\n- друга\n\n> навод\n\n"
                    + "| a1 | b1 |\n|---|:-:|\n| дете | 12 |\n"))
        .containsExactly(
            "Право на *игру*",
            "Први став\nу два реда.",
            "прва",
            "друга",
            "навод",
            "a1",
            "b1",
            "дете");
  }

  @Test
  void whatIsNoLanguageStaysAsItIs() {
    assertThat(
            words("```java\nint child;\n```\n\n    indented\n\n---\n\n<div>\n\n![](a.png)\n\n42\n"))
        .isEmpty();
    assertThat(words("[ref]: https://example.org/a \"Title\"\n")).isEmpty();
  }

  @Test
  void marksAreParted() {
    var runs =
        Passages.ofMarkdown("See **the [guide](https://example.org/a_(b) \"t\")**, `code` or <b>")
            .getFirst()
            .runs();
    assertThat(runs)
        .containsExactly(
            Run.words("See "),
            new Run(Sort.OPENING, 1, "strong", "**"),
            Run.words("the "),
            new Run(Sort.OPENING, 2, "link", "["),
            Run.words("guide"),
            new Run(Sort.CLOSING, 2, "link", "](https://example.org/a_(b) \"t\")"),
            new Run(Sort.CLOSING, 1, "strong", "**"),
            Run.words(", "),
            new Run(Sort.ALONE, 3, "code", "`code`"),
            Run.words(" or "),
            new Run(Sort.ALONE, 4, "other", "<b>"));
  }

  @Test
  void addressesInPlainWordsAreMarksToo() {
    assertThat(
            Passages.ofPlain("Пишите на pomoc@example.org или https://example.org/дете. {name}")
                .getFirst()
                .runs()
                .stream()
                .filter(run -> !run.isWords())
                .map(Run::source))
        .containsExactly("pomoc@example.org", "https://example.org/дете", "{name}");
    assertThat(Passages.ofPlain("")).isEmpty();
  }

  @Test
  void severalAreOneWithMarksNumberedOn() {
    var text = "*a*\n\n**b** `c`";
    var joined = Passages.join(Passages.ofMarkdown(text));
    assertThat(joined.source()).isEqualTo(text);
    assertThat(joined.runs().stream().filter(run -> !run.isWords()).map(Run::number))
        .containsExactly(1, 1, 2, 3, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "a\r\n\r\n> b\r\n> c\r\n",
        "| a \\| b | c |\n|-|-|\n| `d \\| e` | **f** |",
        "a  \nb\\\nc &amp; \\* \u0000 \ufeff \u2028",
        "1. a\n\n   b\n   - c\n\t- d\n",
        "\ud83d\ude00 *\ud83d\udc69\u200d\ud83d\udc67* \u05e9\u05dc\u05d5\u05dd",
        "[a][b] ![c *d*](e) [*x*][]\n\n[b]: c\n[x]: y",
        "***a** b* __c__ ~~d~~ [a]( <b c> 'd' )",
        "a\n===\nb\n---\n",
        "<http://a.b> http://c.d/e).",
        "* * *\n- \n-\n\n\n"
      })
  void theWholeIsTheSameToTheByte(String text) {
    assertThat(Passages.ofMarkdown(text).stream().map(Passage::source).collect(joining()))
        .isEqualTo(text);
  }

  /** The examples of CommonMark's specification, and real articles. */
  @Test
  void soAreRealTextsAndTheStandardsExamples() throws IOException {
    var texts = new ArrayList<String>();
    for (JsonNode example : Fixtures.json("text/commonmark-spec-tests.json")) {
      texts.add(example.path("markdown").asString());
    }
    try (var files = Files.walk(Path.of("src/main/resources/sample/items"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).hasSizeGreaterThan(600);
    for (var text : texts) {
      assertThat(Passages.ofMarkdown(text).stream().map(Passage::source).collect(joining()))
          .isEqualTo(text);
    }
  }

  private static List<String> words(String markdown) {
    return Passages.ofMarkdown(markdown).stream()
        .filter(passage -> !passage.isKept())
        .map(Passage::source)
        .toList();
  }
}
