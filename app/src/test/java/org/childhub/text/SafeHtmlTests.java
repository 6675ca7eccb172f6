package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SafeHtmlTests {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p br hr div span h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd em strong b i u s del ins"
              .concat(
                  " sub sup mark abbr q cite small figure figcaption img a table caption thead tbody tfoot tr th td")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href src alt title rel lang dir id class start align scope colspan rowspan width height"
              .split(" "));

  private final Markdown markdown = new Markdown();

  @Test
  void noKnownAttackSurvivesTheSanitiser() {
    List<JsonNode> payloads = Fixtures.json("xss-dompurify/payloads.json");
    assertThat(payloads).hasSizeGreaterThan(200);
    for (JsonNode payload : payloads) {
      harmless(SafeHtml.sanitised(payload.get("payload").asString()));
      harmless(markdown.render(payload.get("payload").asString()));
      harmless(markdown.render("[x](<" + payload.get("payload").asString() + ">)"));
    }
  }

  @Test
  void noNaughtyStringBecomesMarkup() {
    for (String naughty : Fixtures.strings("text/blns.json")) {
      harmless(SafeHtml.sanitised(naughty));
      harmless(markdown.render(naughty));
      harmless(
          markdown.render(
              "[" + naughty + "](" + naughty + ")\n![" + naughty + "](" + naughty + ")"));
      harmless(markdown.renderIn(naughty, Language.SR_CYRL, Language.HR));
      Element escaped = Jsoup.parseBodyFragment("<p>" + SafeHtml.escaped(naughty) + "</p>").body();
      assertThat(escaped.select("*")).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "blob:https://x.org/1"
      })
  void onlyTheWebMailAndTelephoneAreLinkedTo(String address) {
    assertThat(SafeHtml.sanitised("<a href=\"" + address + "\">x</a>").toString())
        .doesNotContain("href");
    assertThat(markdown.render("[x](<" + address + ">)").toString()).doesNotContain("href=\"java");
    harmless(markdown.render("[x](<" + address + ">)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/|true",
        "http://example.org|true",
        "HTTPS://EXAMPLE.ORG|true",
        "//example.org|true",
        "/en/library|false",
        "#h-part|false",
        "page|false",
        "mailto:a@example.org|false"
      })
  void onlyForeignLinksTellRobotsNotToFollow(String address, boolean foreign) {
    Element link =
        Jsoup.parseBodyFragment(
                SafeHtml.sanitised("<a href=\"" + address + "\" rel=me>x</a>").toString())
            .selectFirst("a");
    assertThat(link.attr("rel")).isEqualTo(foreign ? "nofollow noopener" : "");
    assertThat(link.hasAttr("href")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/a.png",
        "//x.org/a.png",
        "/\\x.org/a.png",
        "\\\\x.org/a",
        "data:image/png;base64,x",
        "http:a.png"
      })
  void imagesFromElsewhereAreLeftOut(String address) {
    assertThat(SafeHtml.sanitised("<img src=\"" + address + "\" alt=x>").toString())
        .doesNotContain("<img");
  }

  @Test
  void imagesOfTheHubStay() {
    assertThat(SafeHtml.sanitised("<img src=\"/files/1/a.png\" alt=\"A\" onerror=x>").toString())
        .isEqualTo("<img src=\"/files/1/a.png\" alt=\"A\" />");
  }

  @Test
  void foundWordsAreMarkedAndTheRestEscaped() {
    assertThat(
            SafeHtml.highlighted("<b>child & care", List.of(new int[] {3, 8}, new int[] {9, 10})))
        .hasToString("&lt;b&gt;<mark>child</mark> <mark>&amp;</mark> care");
    assertThat(SafeHtml.highlighted("x", List.of())).hasToString("x");
    assertThatThrownBy(
            () -> SafeHtml.highlighted("abc", List.of(new int[] {1, 3}, new int[] {2, 3})))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SafeHtml.highlighted("abc", List.of(new int[] {1, 4})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTemplatePrintsItAsItIs() {
    StringOutput page = new StringOutput();
    page.writeUserContent(SafeHtml.escaped("<'\"&>"));
    assertThat(page.toString()).isEqualTo("&lt;&#39;&#34;&amp;&gt;");
  }

  private static void harmless(SafeHtml html) {
    for (Element element : Jsoup.parseBodyFragment(html.toString()).body().select("> *, > * *")) {
      assertThat(ELEMENTS).as(html.toString()).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(html.toString()).contains(attribute.getKey());
      }
      assertThat(element.attr("href").toLowerCase().replaceAll("[\\s\\p{Cntrl}]", ""))
          .as(html.toString())
          .doesNotMatch("(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:.*");
      assertThat(element.attr("src")).doesNotMatch("[^/]*:.*|[/\\\\]{2}.*");
    }
  }
}
