package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {
  @Autowired Search search;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;

  @BeforeAll
  void fillTheShelf() {
    new Shelf(publications, feed)
        .put(
            book("hraniteljstvo-sr", Language.SR_CYRL, "Хранитељство у Србији: водич за породице")
                .summary("Истраживање показује шта хранитељским породицама највише недостаје.")
                .from("RS")
                .published("2023"),
            book("hraniteljstvo-bs", Language.BS, "Hraniteljstvo u praksi")
                .from("BA")
                .published("2011"),
            book("medjunarodna", Language.HR, "Međunarodna zaštita djece bez pratnje")
                .from("HR")
                .type("guideline"),
            book("zastita-sq", Language.SQ, "Mbrojtja e fëmijëve nga dhuna").from("AL"),
            book("protectia-ro", Language.RO, "Protecția copilului și asistența maternală")
                .from("RO"),
            book("zakrila-bg", Language.BG, "Закрила на детето и приемна грижа").from("BG"),
            book("zashtita-mk", Language.MK, "Заштита на децата во ќошето").from("MK"),
            book("comment-en", Language.EN, "Zebrafish rights of the child in digital spaces")
                .summary("Quokka policies for schools")
                .published("2021-03")
                .paragraph("1", "The quokka committee welcomes the child rights approach.")
                .paragraph(
                    "14",
                    "States must protect the wombat privacy of every child online, wherever the"
                        + " wombat lives."),
            book("other-en", Language.EN, "Privacy spaces")
                .summary("A zebrafish aside.")
                .published("2001"),
            book("authored", Language.SR_LATN, "Nadzor u socijalnom radu")
                .by("Jelena Đurđević-Čubrilo"));
  }

  @Test
  void latinWordsFindSerbianCyrillicAndTheReverse() {
    assertThat(slugs("hraniteljstvo")).contains("hraniteljstvo-sr", "hraniteljstvo-bs");
    assertThat(slugs("хранитељство")).contains("hraniteljstvo-sr", "hraniteljstvo-bs");
  }

  @Test
  void theSpellingTypedComesFirst() {
    assertThat(slugs("хранитељство").getFirst()).isEqualTo("hraniteljstvo-sr");
  }

  @Test
  void accentsMayBeLeftOut() {
    assertThat(slugs("medunarodna zastita")).contains("medjunarodna");
    assertThat(slugs("medjunarodna zastita")).contains("medjunarodna");
    assertThat(slugs("femijeve")).contains("zastita-sq");
    assertThat(slugs("protectia copilului")).contains("protectia-ro");
    assertThat(slugs("protecţia")).as("with the cedilla of old keyboards").contains("protectia-ro");
    assertThat(slugs("кошето")).contains("zashtita-mk");
  }

  @Test
  void cyrillicLanguagesHaveTheirOwnLetters() {
    assertThat(slugs("закрила детето").getFirst()).isEqualTo("zakrila-bg");
    assertThat(slugs("закрила на дете")).contains("zakrila-bg");
  }

  @Test
  void endingsDoNotMatter() {
    assertThat(slugs("hraniteljstva")).contains("hraniteljstvo-sr", "hraniteljstvo-bs");
    assertThat(slugs("zebrafishes")).contains("comment-en", "other-en");
  }

  @Test
  void aWordInTheTitleIsWorthMoreThanInTheSummary() {
    assertThat(slugs("zebrafish")).containsExactly("comment-en", "other-en");
  }

  @Test
  void quotesAskForWordsInARow() {
    assertThat(slugs("\"digital spaces\"")).containsExactly("comment-en");
    assertThat(slugs("„spaces digital“")).isEmpty();
  }

  @Test
  void minusLeavesOut() {
    assertThat(slugs("zebrafish -quokka")).containsExactly("other-en");
  }

  @Test
  void authorsAreFoundInAnySpelling() {
    assertThat(slugs("durdevic cubrilo")).containsExactly("authored");
    assertThat(slugs("Ђурђевић")).containsExactly("authored");
  }

  @Test
  void aHitInTheTextSaysWhere() {
    var found = found("wombat privacy").getFirst();
    assertThat(found.card().slug()).isEqualTo("comment-en");
    assertThat(found.place()).isNotNull();
    assertThat(found.place().paragraph()).isEqualTo("14");
    assertThat(found.place().address()).isEqualTo("/en/library/comment-en/read?in=en#p14");
    assertThat(found.place().text().toString())
        .contains("the <mark>wombat</mark> <mark>privacy</mark> of every child");
  }

  @Test
  void marksStandInTheOriginalSpellingOrTheReadersScript() {
    var question = question("hraniteljstvo", Map.of(), Order.RELEVANCE, Language.SR_LATN);
    var latin =
        search.find(question).found().stream()
            .filter(found -> found.card().slug().equals("hraniteljstvo-sr"))
            .findFirst()
            .orElseThrow();
    assertThat(latin.title().toString())
        .isEqualTo("<mark>Hraniteljstvo</mark> u Srbiji: vodič za porodice");
    var albanian =
        search
            .find(question("hraniteljstvo", Map.of(), Order.RELEVANCE, Language.SQ))
            .found()
            .stream()
            .filter(found -> found.card().slug().equals("hraniteljstvo-sr"))
            .findFirst()
            .orElseThrow();
    assertThat(albanian.title().toString()).startsWith("<mark>Хранитељство</mark>");
  }

  @Test
  void aFacetCountsAsIfNothingOfItWereChosen() {
    var results =
        search.find(
            question(
                "hraniteljstvo",
                Map.of(Facet.COUNTRY, Set.of("rs")),
                Order.RELEVANCE,
                Language.BS));
    assertThat(results.found())
        .extracting(found -> found.card().slug())
        .contains("hraniteljstvo-sr")
        .doesNotContain("hraniteljstvo-bs");
    assertThat(results.counts().get(Facet.COUNTRY)).containsKeys("rs", "ba");
    assertThat(results.counts().get(Facet.YEAR))
        .containsKey("2020-2024")
        .doesNotContainKey("2010-2014");
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndFacetsNarrowEachOther() {
    var both = Map.of(Facet.COUNTRY, Set.of("rs", "ba"));
    assertThat(search.find(question("hraniteljstvo", both, Order.RELEVANCE, Language.BS)).found())
        .extracting(found -> found.card().slug())
        .contains("hraniteljstvo-sr", "hraniteljstvo-bs");
    var narrowed = Map.of(Facet.COUNTRY, Set.of("rs", "ba"), Facet.YEAR, Set.of("2010-2014"));
    assertThat(
            search.find(question("hraniteljstvo", narrowed, Order.RELEVANCE, Language.BS)).found())
        .extracting(found -> found.card().slug())
        .containsExactly("hraniteljstvo-bs");
  }

  @Test
  void newestComesFirstWhereAsked() {
    assertThat(search.find(question("zebrafish", Map.of(), Order.NEWEST, Language.EN)).found())
        .extracting(found -> found.card().slug())
        .containsExactly("comment-en", "other-en");
    assertThat(search.find(question("zebrafish", Map.of(), Order.TITLE, Language.EN)).found())
        .extracting(found -> found.card().slug())
        .containsExactly("other-en", "comment-en");
  }

  @Test
  void countriesAreFoundByTheirNamesInAnyLanguage() {
    assertThat(slugs("hraniteljstvo Srbija"))
        .contains("hraniteljstvo-sr")
        .doesNotContain("hraniteljstvo-bs");
    assertThat(slugs("hraniteljstvo Serbia")).contains("hraniteljstvo-sr");
  }

  private List<String> slugs(String words) {
    return found(words).stream().map(found -> found.card().slug()).toList();
  }

  private List<Results.Found> found(String words) {
    return search.find(question(words, Map.of(), Order.RELEVANCE, Language.EN)).found();
  }

  private static Question question(
      String words, Map<Facet, Set<String>> chosen, Order order, Language reader) {
    return new Question(words, false, List.of(), Set.of(), chosen, order, 0, 20, reader);
  }
}
