package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.engine.Question;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesTests {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\"",
          "\"\"",
          "-",
          "--",
          "-\"",
          "„“",
          "*",
          "?",
          "~",
          "^",
          "\\",
          "/",
          "(",
          ")",
          "AND",
          "OR NOT",
          "a:b",
          "field:\"x",
          "[* TO *]",
          "{!lucene}",
          "';--",
          "<script>alert(1)</script>",
          "&lt;",
          "%00",
          "\u0000",
          "\u202eabc",
          "\ufeff",
          "\ud800",
          "\udfff\ud800",
          "👩‍👩‍👧‍👦",
          "Ω≈ç√",
          "ﬁ ﷽",
          "ʼn",
          "İı",
          "١٢٣",
          "1e999",
          "-1",
          "NaN",
          "a\u0301\u0301\u0301\u0301",
          "зашт\u0301ита",
          "x".repeat(400),
          "x".repeat(100_000),
          "ж ".repeat(3_000),
          "-a -b -c",
          "\"a b\" -\"c d\" e",
          "of the and",
          "и",
          "日本語の検索",
          "ไทย",
          "ქართული",
          "עברית שלום",
          "شاب",
          "\t\n\r",
          "${7*7}",
          "../../etc");

  @Autowired MockMvcTester mvc;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;

  @BeforeAll
  void fillTheShelf() {
    var books =
        IntStream.rangeClosed(1, 25)
            .mapToObj(
                n ->
                    book("gecko-" + n, Language.EN, "Gecko studies %02d".formatted(n))
                        .from(n % 2 == 0 ? "RS" : "AL"))
            .toArray(Shelf.Book[]::new);
    new Shelf(publications, feed).put(books);
  }

  @Test
  void everyListIsThereInEveryLanguage() {
    for (var language : Languages.INTERFACE) {
      for (var list :
          List.of("/search", "/search?q=gecko", "/library", "/news", "/search?q=nothingatall")) {
        assertThat(get("/" + language.tag() + list)).as(language + list).hasStatusOk();
      }
    }
  }

  @Test
  void aListSaysHowManyThereAreAndLeadsToTheNextPage() {
    assertThat(get("/en/search?q=gecko"))
        .bodyText()
        .contains(
            "25 results for “gecko”",
            "Showing 1–10",
            "href=\"/en/search?q=gecko&amp;page=2\"",
            "<mark>Gecko</mark>");
    assertThat(get("/en/search?q=gecko&page=3"))
        .bodyText()
        .contains("Showing 21–25")
        .doesNotContain("page=4");
    assertThat(get("/en/search?q=gecko&page=4")).hasStatus(404);
  }

  @Test
  void filtersAreFormFieldsAndChipsTakeThemAway() {
    assertThat(get("/en/search?country=rs&q=gecko"))
        .bodyText()
        .contains(
            "12 results",
            "name=\"country\" value=\"rs\" checked",
            "<a class=\"chip\" href=\"/en/search?q=gecko\">Serbia");
  }

  @Test
  void theLibrarySortsTheNewestFirstAndTakesWordsToo() {
    assertThat(get("/en/library?q=gecko&sort=title"))
        .bodyText()
        .containsSubsequence("studies 01", "studies 02", "studies 10");
  }

  @Test
  void theTitleNamesFiltersAndPage() {
    assertThat(get("/en/library?q=gecko&country=al&page=2"))
        .bodyText()
        .contains("<title>Library, gecko, Albania, page 2 – ChildHub</title>");
    assertThat(get("/en/library")).bodyText().contains("<title>Library – ChildHub</title>");
  }

  @Test
  void everySearchIsOnePageToSearchEnginesAndListsAreTheirOwn() {
    assertThat(get("/en/search?q=gecko"))
        .bodyText()
        .containsPattern("<link rel=\"canonical\" href=\"[^\"]*/en/search\">")
        .doesNotContain("noindex");
    assertThat(get("/en/library")).bodyText().doesNotContain("noindex");
  }

  @Test
  void anEmptyPageHelpsOn() {
    assertThat(get("/en/search?q=qwertzuiop"))
        .bodyText()
        .contains("No results for “qwertzuiop”", "/en/topics", "/en/library");
    assertThat(get("/en/search?q=gecko&country=zz")).bodyText().contains("Remove all filters");
  }

  @Test
  void noQuestionIsTooOdd() {
    for (var words : ODD) {
      assertThat(ask(words)).as(words).hasStatusOk();
    }
    for (var parameters :
        List.of(
            "page=0",
            "page=-1",
            "page=x",
            "page=99999999999",
            "sort=odd",
            "kind=%27",
            "kind=a&kind=b&kind=",
            "topic=" + "x".repeat(5000),
            "year=a-b",
            "language=zz-zz-zz",
            "country=%F0%9F%92%A9",
            "audience=%00")) {
      assertThat(get("/en/search?" + parameters).getResponse().getStatus())
          .as(parameters)
          .isIn(200, 404);
    }
  }

  @Test
  void tenThousandRandomQuestionsAreAnswered() {
    var random = new Random(20261122);
    var letters =
        "abcčćdđežšљњџабвгдђжзшщъьюяѓќѕіїєґăâîșțçëąęηΩάő"
            + " \"\"--„“'’.,:;!?*()[]{}~^\\/|&<>0123456789\u0301\u200d\u00ad😀";
    for (var i = 0; i < 10_000; i++) {
      var words = new StringBuilder();
      for (var n = random.nextInt(60); n > 0; n--) {
        words.appendCodePoint(
            random.nextInt(20) == 0
                ? random.nextInt(0x10ffff)
                : letters.codePointAt(random.nextInt(letters.length())));
      }
      var typed = syntax.read(words.toString().strip());
      assertThat(search.find(Question.of(typed.words(), Language.EN)).total()).isNotNegative();
      if (i % 20 == 0) {
        assertThat(listings(words.toString()).results().total()).isNotNegative();
        assertThat(suggestions.of(words.toString(), pages.in(Language.BS, "/"))).isNotNull();
      }
    }
  }

  @Autowired Listings listings;
  @Autowired Search search;
  @Autowired FieldSyntax syntax;
  @Autowired Suggestions suggestions;
  @Autowired org.childhub.web.PageFactory pages;

  private Listing listings(String words) {
    var parameters = new org.springframework.util.LinkedMultiValueMap<String, String>();
    parameters.add("q", words);
    return listings.of(pages.in(Language.EN, "/search"), Scope.SEARCH, parameters);
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(java.net.URI.create(address)).exchange();
  }

  private MvcTestResult ask(String words) {
    return mvc.get().uri("/bs/search").param("q", words).exchange();
  }
}
