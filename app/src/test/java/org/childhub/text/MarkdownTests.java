package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

class MarkdownTests {
  private final Markdown markdown = new Markdown();

  @Test
  void headingsStandBelowThePagesOwnAndCanBeLinkedTo() {
    assertThat(markdown.render("# A\n## Права детета\n### C\n## Права детета\n##"))
        .hasToString(
            "<h2 id=\"h-a\">A</h2>\n<h2 id=\"h-prava-deteta\">Права детета</h2>\n<h3 id=\"h-c\">C</h3>\n"
                + "<h2 id=\"h-prava-deteta-2\">Права детета</h2>\n<h2 id=\"h-item\"></h2>\n");
    assertThat(markdown.render("## A\n###### B", 4))
        .hasToString("<h4 id=\"h-a\">A</h4>\n<h6 id=\"h-b\">B</h6>\n");
  }

  @Test
  void tablesAndCodeAreKept() {
    assertThat(markdown.render("|a|b|\n|:-|-:|\n|1|2|").toString())
        .contains("<th align=\"left\">a</th>", "<td align=\"right\">2</td>");
    assertThat(markdown.render("```json\n{}\n```"))
        .hasToString("<pre><code class=\"language-json\">{}\n</code></pre>\n");
  }

  @Test
  void htmlIsShownAndNotObeyed() {
    assertThat(markdown.render("a <b onclick=x>b</b>\n\n<script>x</script>").toString())
        .doesNotContain("<b", "<script")
        .contains("&lt;script&gt;");
  }

  @Test
  void serbianAppearsInTheScriptOfTheReader() {
    String text = "## Њега\n\nДете и `код` на [страни](/дете)";
    assertThat(markdown.renderIn(text, Language.SR_CYRL, Language.BS).toString())
        .contains("<h2 id=\"h-njega\">Njega</h2>", "Dete i <code>код</code> na <a ", ">strani</a>");
    assertThat(markdown.renderIn(text, Language.SR_CYRL, Language.EN))
        .isEqualTo(markdown.render(text));
    assertThat(markdown.renderIn("Njega", Language.SR_LATN, Language.SR_CYRL))
        .hasToString("<p>Њега</p>\n");
  }

  @Test
  void theWordsAloneServeSummariesAndTheIndex() {
    assertThat(
            markdown.plain(
                "## Title\n\nOne *two*\n[three](https://x.org) `four`\n\n- a\n- b\n\n|c|d|\n|-|-|\n|1|2|\n\n![alt](/x)\n\n    code"))
        .isEqualTo("Title\nOne two three four\na\nb\nc d\n1 2\nalt\ncode");
  }

  /** Where HTML and images play no part, the words that a reader sees are those of the standard. */
  @Test
  void theExamplesOfCommonMarkReadAsTheStandardSays(TestReporter report) {
    List<String> different = new ArrayList<>();
    int compared = 0;
    List<JsonNode> examples = Fixtures.json("text/commonmark-spec-tests.json");
    for (JsonNode example : examples) {
      String source = example.get("markdown").asString().replace('→', '\t');
      String ours = words(markdown.render(source).toString());
      String section = example.get("section").asString();
      if (section.contains("HTML")
          || source.matches("(?s).*<[a-zA-Z!?/].*")
          || source.contains("![")) {
        continue;
      }
      compared++;
      if (!ours.equals(words(example.get("html").asString()))) {
        different.add(source + " => " + ours);
      }
    }
    report.publishEntry(
        "CommonMark examples", compared - different.size() + " of " + compared + " alike");
    assertThat(examples).hasSize(652);
    assertThat(compared).isGreaterThan(450);
    assertThat(different).isEmpty();
  }

  private static String words(String html) {
    return Jsoup.parseBodyFragment(html).body().wholeText().replaceAll("[\\s→]+", "");
  }
}
