package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.childhub.text.Language;
import org.childhub.translation.XliffChange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class XliffTests {
  private static final String BODY =
      "## Шта се *променило*\n\nПрочитајте [водич](https://example.org/vodic \"Водич\").\n\n"
          + "```\nкод\n```\n\n- Прво `остаје`\n- Друго\n";

  @Test
  void marksAreInlineCodesAndParagraphsUnits() throws Exception {
    var file =
        written(new Segment("body", "body", BODY, "", "new"), plain("title", "Наслов", "", "new"));
    assertThat(file)
        .contains("version=\"2.1\" srcLang=\"sr-Cyrl\" trgLang=\"sq\"")
        .contains("<file id=\"i7\" original=\"https://hub.example.org/sr-Cyrl/news/a\"")
        .contains("<note category=\"address\">https://hub.example.org/sr-Cyrl/news/a</note>")
        .contains("<unit id=\"title\" name=\"title\" slr:sizeRestriction=\"300\">")
        .contains("<note category=\"field\">body</note>")
        .contains(
            "<source>Шта се <pc id=\"1\" type=\"fmt\" subType=\"xlf:i\" dataRefStart=\"d1\" dataRefEnd=\"d1\">променило</pc></source>")
        .contains("<data id=\"d2\">](https://example.org/vodic \"Водич\")</data>")
        .contains("<unit id=\"body-4\"")
        .doesNotContain("код")
        .doesNotContain("<target>");
  }

  @ParameterizedTest
  @CsvSource({
    "new,initial,",
    "machine,translated,childhub:machine",
    "fresh,translated,",
    "reviewed,reviewed,",
    "stale,initial,childhub:stale"
  })
  void statesAreThoseOfTheStandard(String state, String standard, String own) throws Exception {
    assertThat(written(plain("title", "A", state.equals("new") ? "" : "Б", state)))
        .contains(
            "<segment state=\""
                + standard
                + "\""
                + (own == null ? "" : " subState=\"" + own + "\"")
                + ">");
  }

  @Test
  void marksOfTheTranslationAreThoseOfTheSource() throws Exception {
    var file =
        written(
            new Segment(
                "body",
                "body",
                "**One** and *two* and [x](/y)",
                "[x](/y), *dy* dhe **një** dhe `e re`",
                "fresh"));
    assertThat(file)
        .contains("<target><pc id=\"3\" type=\"link\"")
        .contains("</pc>, <pc id=\"2\"")
        .contains("<ph id=\"4\" type=\"other\"");
  }

  /** General Comments of the UN, articles in Cyrillic and Albanian, and what breaks programs. */
  @Test
  void realTextsComeBackAsTheyWere() throws Exception {
    var segments = new ArrayList<Segment>();
    for (var text : realTexts()) {
      segments.add(new Segment("b" + segments.size(), "body", text, text, "fresh"));
      segments.add(plain("t" + segments.size(), text.strip(), text.strip(), "fresh"));
    }
    assertThat(segments).hasSizeGreaterThan(100);
    var item = back(write(segments)).items().getFirst();
    var result = XliffComparison.of(item, segments);
    assertThat(result.unknown()).isEmpty();
    assertThat(result.changes()).hasSameSizeAs(segments);
    assertThat(result.changes())
        .allSatisfy(
            change -> {
              assertThat(change.outcome()).isEqualTo(Outcome.SAME);
              assertThat(change.target()).isEqualTo(change.segment().target());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "שלום **ילדים** و[أطفال](/a)",
        "\ud83d\ude00 *\ud83d\udc69\u200d\ud83d\udc67* \ud800\udf48",
        "a ]]> <![CDATA[ b ]]> & < > \" '",
        "bell \u0007 and \u0000 \ufffe tab\tend",
        "line\r\n> two\r\nthree",
        "\u2028\u00a0\u200f x"
      })
  void oddCharactersComeBack(String text) throws Exception {
    var segment = new Segment("body", "body", text, text, "fresh");
    var title = plain("title", text, "", "new");
    var item = back(write(List.of(segment, title))).items().getFirst();
    assertThat(XliffComparison.of(item, List.of(segment, title)).changes())
        .extracting(XliffChange::outcome)
        .containsExactly(Outcome.SAME, Outcome.EMPTY);
  }

  private static List<String> realTexts() throws Exception {
    var texts = new ArrayList<String>();
    try (var in = XliffTests.class.getResourceAsStream("/sample/un/general-comments.jsonl.gz")) {
      var lines = new String(new GZIPInputStream(in).readAllBytes(), UTF_8);
      for (var line : lines.lines().toList()) {
        for (JsonNode text : JsonMapper.shared().readTree(line).path("texts")) {
          texts.add(text.path("summary").asString());
        }
      }
    }
    var body = Pattern.compile("(?m)^    body: \\|\\n((?:      .*\\n|\\n)+)");
    try (var files = Files.walk(Path.of("src/main/resources/sample/items"))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        body.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).replaceAll("(?m)^      ", ""))
            .forEach(texts::add);
      }
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static Segment plain(String id, String source, String target, String state) {
    return new Segment(id, "title", source, target, state);
  }

  private static String written(Segment... segments) throws Exception {
    return new String(write(List.of(segments)), UTF_8);
  }

  /** Whatever is written follows the standard's schema. */
  static byte[] write(List<Segment> segments) throws Exception {
    var out = new ByteArrayOutputStream();
    XliffWriter.write(
        out,
        Language.SR_CYRL,
        Language.SQ,
        List.of(new XliffItem("i7", "https://hub.example.org/sr-Cyrl/news/a", segments)));
    XliffSchema.validate(out.toByteArray());
    return out.toByteArray();
  }

  static XliffFile back(byte[] file) throws Exception {
    return XliffReader.read(new ByteArrayInputStream(file));
  }
}
