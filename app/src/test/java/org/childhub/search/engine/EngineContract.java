package org.childhub.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.engine.Leaflet.of;
import static org.childhub.text.Language.BG;
import static org.childhub.text.Language.EN;
import static org.childhub.text.Language.HR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;

/** What every engine promises; each runs all of it. */
public abstract class EngineContract extends WritingContract {
  @Test
  void listsWithoutWordsAreSortedByDateAndByTitle() {
    put(
        of(1, EN, "Zebra").published("2019"),
        of(2, EN, "\"Ape\"").published("2021-05"),
        of(3, EN, "Čamac").published("2021-05"),
        of(4, EN, "Deer").published("2020-12-31"));
    assertThat(list(Order.NEWEST, EN)).containsExactly(3L, 2L, 4L, 1L);
    assertThat(list(Order.TITLE, EN)).containsExactly(2L, 3L, 4L, 1L);
  }

  @Test
  void titlesAreSortedInTheReadersAlphabetByTheTitleThatSheSees() {
    put(
        of(1, HR, "Žaba"),
        of(2, HR, "Čamac").translated(EN, "Zoo"),
        of(3, HR, "Cvijet"),
        of(4, HR, "Ćup"));
    assertThat(list(Order.TITLE, HR)).containsExactly(3L, 2L, 4L, 1L);
    assertThat(list(Order.TITLE, EN)).containsExactly(4L, 3L, 1L, 2L);
  }

  @Test
  void pagesFollowOnEachOtherAlsoBeyondTheSecondLook() {
    put(
        LongStream.rangeClosed(1, 340)
            .mapToObj(id -> of(id, EN, "Heron " + "and stork ".repeat((int) (id % 7))))
            .toArray(Leaflet[]::new));
    var all = ids(ask("heron").size(400));
    assertThat(all).hasSize(340).doesNotHaveDuplicates();
    for (var from : List.of(0, 10, 295, 330)) {
      assertThat(ids(ask("heron").from(from).size(10))).isEqualTo(all.subList(from, from + 10));
    }
    assertThat(ids(ask("heron").from(340).size(10))).isEmpty();
    assertThat(ask("heron").from(5).size(0).answer().total()).isEqualTo(340);
    assertThat(ids(ask("").from(335).size(10))).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(ids(ask("").from(Question.DEEPEST).size(10))).isEmpty();
  }

  @Test
  void aFacetsOwnChoiceDoesNotNarrowItsCounts() {
    put(
        of(1, EN, "Heron").facet(Facet.COUNTRY, "rs", "ba").facet(Facet.TYPE, "report"),
        of(2, EN, "Heron").facet(Facet.COUNTRY, "hr").facet(Facet.TYPE, "report"),
        of(3, EN, "Heron").facet(Facet.COUNTRY, "rs").facet(Facet.TYPE, "book"),
        of(4, EN, "Stork").facet(Facet.COUNTRY, "rs").facet(Facet.TYPE, "report"));
    for (var words : List.of("heron", "")) {
      var answer = ask(words).choose(Facet.COUNTRY, "rs").choose(Facet.TYPE, "report").answer();
      var others = words.isEmpty() ? 1 : 0;
      assertThat(answer.total()).isEqualTo(1 + others);
      assertThat(answer.counts().get(Facet.COUNTRY))
          .isEqualTo(Map.of("rs", 1 + others, "ba", 1, "hr", 1));
      assertThat(answer.counts().get(Facet.TYPE))
          .isEqualTo(Map.of("report", 1 + others, "book", 1));
      assertThat(answer.counts().get(Facet.KIND)).isEqualTo(Map.of("publication", 1 + others));
    }
    assertThat(ask("heron").of("job").answer().counts()).isEmpty();
    assertThat(ask("heron").of("job", "publication").answer().total()).isEqualTo(3);
  }

  @Test
  void conditionsNarrowAndTwoOfAKindAreAlternatives() {
    put(
        of(1, EN, "Heron in the reeds").by("Ana Kos").published("2015").facet(Facet.COUNTRY, "rs"),
        of(2, EN, "Heron").by("Marko Kos").published("2016-03").facet(Facet.COUNTRY, "hr"),
        of(3, EN, "Reeds and heron").by("Ana Horvat").published("2020").facet(Facet.COUNTRY, "rs"));
    assertThat(only(new Narrowing.Maker("kos ana"))).containsExactly(1L);
    assertThat(only(new Narrowing.Maker("Kos"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(only(new Narrowing.Maker("Horvat"), new Narrowing.Maker("marko")))
        .containsExactlyInAnyOrder(2L, 3L);
    assertThat(only(new Narrowing.Within(2015, 2016))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(only(new Narrowing.Within(null, 2015))).containsExactly(1L);
    assertThat(only(new Narrowing.Within(2017, null))).containsExactly(3L);
    assertThat(only(new Narrowing.Title("in the reeds"))).containsExactly(1L);
    assertThat(only(new Narrowing.Title("heron"), new Narrowing.Title("reeds")))
        .containsExactlyInAnyOrder(1L, 3L);
    assertThat(only(new Narrowing.Title("—"))).isEmpty();
    var not = new Narrowing("", true, new Narrowing.Values(Facet.COUNTRY, Set.of("rs")));
    assertThat(ids(ask("heron").narrow(not))).containsExactly(2L);
    assertThat(ids(ask("").narrow(not))).containsExactly(2L);
  }

  @Test
  void certainEntriesAloneAreAskedAndNotMoreGenerously() {
    put(
        of(1, EN, "Heron stork"),
        of(2, EN, "Heron").facet(Facet.COUNTRY, "rs"),
        of(3, EN, "Crane"),
        of(4, EN, "Heron stork crane egret ibis"));
    var some = new Narrowing("", false, new Narrowing.Among(Set.of(1L, 2L, 3L, 9L)));
    assertThat(ids(ask("").narrow(some))).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(ids(ask("heron").narrow(some))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(ids(ask("heron stork crane egret ibis"))).contains(1L, 2L, 3L, 4L);
    assertThat(ids(ask("heron stork crane egret ibis").narrow(some))).containsExactly(1L);
    assertThat(ids(ask("").narrow(some).choose(Facet.COUNTRY, "rs"))).containsExactly(2L);
    var none = new Narrowing("", false, new Narrowing.Among(Set.of()));
    assertThat(ids(ask("heron").narrow(none))).isEmpty();
  }

  @Test
  void phrasesHoldTogetherAndMinusLeavesOut() {
    put(
        of(1, EN, "Rights of the child"),
        of(2, EN, "The child and its rights"),
        of(3, EN, "Rights").passage("The rights of the child in care.").passage("Other words."));
    assertThat(found("\"rights of the child\"")).containsExactlyInAnyOrder(1L, 3L);
    assertThat(found("rights -\"rights of the child\"")).containsExactly(2L);
    assertThat(found("rights -care")).containsExactlyInAnyOrder(1L, 2L);
    assertThat(found("-care")).containsExactlyInAnyOrder(1L, 2L);
    assertThat(found("\"child the of\"")).isEmpty();
  }

  @Test
  void wordsAreFoundInOtherLanguagesAndScriptsUnlessTheyAloneAreMeant() {
    put(
        of(1, EN, "Children in foster care"),
        of(2, HR, "Djeca u udomiteljstvu"),
        of(3, Language.SR_CYRL, "Деца у хранитељству"),
        of(4, BG, "Деца в приемна грижа"));
    assertThat(found("children")).contains(1L, 2L, 3L, 4L).startsWith(1L);
    assertThat(ids(ask("djeca").reader(HR))).startsWith(2L).contains(1L, 3L, 4L);
    assertThat(ids(ask("children").only())).containsExactly(1L);
    assertThat(ids(ask("deca").only().reader(Language.SR_LATN))).contains(3L).doesNotContain(1L);
  }

  @Test
  void lessIsAskedForWhereLittleIsFound() {
    put(of(1, EN, "Heron stork"), of(2, EN, "Crane"), of(3, EN, "Heron stork crane egret"));
    assertThat(found("heron stork crane egret ibis")).startsWith(3L).contains(1L, 2L);
    assertThat(found("heron crane")).containsExactly(3L);
    assertThat(found("\"stork heron\" egret")).contains(3L);
  }

  @Test
  void titlesWeighMoreThanTextAndTheReadersLanguageMoreThanOthers() {
    put(
        of(1, EN, "Waders").passage("Some say that a heron is one of them."),
        of(2, EN, "The heron"),
        of(3, HR, "Heron"),
        of(4, EN, "The heron").published("1999"));
    assertThat(found("heron")).endsWith(1L).startsWith(2L);
    assertThat(ids(ask("heron").reader(HR))).startsWith(3L);
    assertThat(found("heron").indexOf(2L)).isLessThan(found("heron").indexOf(4L));
  }

  @Test
  void theBestPassageIsShownWithItsPlace() {
    put(
        of(1, EN, "Waders")
            .passage("Nothing of it.")
            .passage(EN, 14, "27", "The heron and the heron's nest.")
            .passage("A heron, once, among many other birds that are named here at length.")
            .passage(HR, null, null, "Heron"),
        of(2, EN, "Heron"));
    var hits = ask("heron nest").answer().hits();
    assertThat(hits).extracting(Answer.Hit::entryId).contains(1L);
    var passage = hits.getFirst().passage();
    assertThat(passage).isNotNull();
    assertThat(passage.text()).isEqualTo("The heron and the heron's nest.");
    assertThat(passage.page()).isEqualTo(14);
    assertThat(passage.paragraph()).isEqualTo("27");
    assertThat(passage.place()).isEqualTo("~/read#1");
    assertThat(passage.language()).isEqualTo(EN);
    assertThat(passage.entryId()).isEqualTo(1);
    assertThat(ask("heron").order(Order.TITLE).answer().hits())
        .filteredOn(hit -> hit.entryId() == 2)
        .allMatch(hit -> hit.passage() == null);
  }

  @Test
  void aPassageInAnotherLanguageIsShownForWhatItsWordsMean() {
    put(
        of(1, HR, "Izvještaj")
            .passage(HR, 2, null, "O ptici koja leti.")
            .passage(HR, 3, null, "Dijete ima pravo na zaštitu od nasilja."));
    assertThat(ask("violence").answer().hits())
        .first()
        .extracting(hit -> hit.passage().page())
        .isEqualTo(3);
    assertThat(ask("violence").only().answer().hits()).isEmpty();
  }

  @Test
  void titlesAndMakersAreOfferedByTheirBeginnings() {
    put(
        of(1, EN, "Practice of foster care").by("Ana Marija Kos"),
        of(2, EN, "Foster care in practice").by("Ana Marija Kos").by("UNICEF"),
        of(3, HR, "Foster").by("Kosta Anić"),
        of(4, EN, "Fosse and care"));
    assertThat(index().titles(List.of("foster", "ca"), EN, 5)).containsExactly(2L, 1L);
    assertThat(index().titles(List.of("fos"), EN, 5)).containsExactlyInAnyOrder(2L, 4L, 3L, 1L);
    assertThat(index().titles(List.of("fos"), EN, 2)).containsExactly(2L, 4L);
    assertThat(index().titles(List.of("xy"), EN, 5)).isEmpty();
    assertThat(index().makers(List.of("kos"), 5)).containsExactly("Ana Marija Kos", "Kosta Anić");
    assertThat(index().makers(List.of("ana", "ma"), 5)).containsExactly("Ana Marija Kos");
    assertThat(index().makers(List.of("kos"), 1)).hasSize(1);
    index().delete(List.of(1L, 2L));
    index().commit();
    assertThat(index().makers(List.of("unicef"), 5)).isEmpty();
  }

  @Test
  void mistypedWordsArePutRight() {
    put(
        of(1, EN, "Adoption and guardianship"),
        of(2, EN, "Adoption"),
        of(3, Language.SR_CYRL, "Старатељство"));
    assertThat(index().spellings("adpotion", EN, 3)).containsExactly("adoption");
    assertThat(index().spellings("gaurdianshp", EN, 3)).containsExactly("guardianship");
    assertThat(index().spellings("starateljstov", Language.SR_LATN, 3))
        .containsExactly("starateljstvo");
    assertThat(index().spellings("адоптион", EN, 3)).isEmpty();
    assertThat(index().spellings("adoption", EN, 3)).isEmpty();
    assertThat(index().spellings("adoptions", EN, 3)).isEmpty();
    assertThat(index().spellings("wholly", EN, 3)).isEmpty();
  }

  @Test
  void anythingCanBeAsked() {
    put(of(1, EN, "Heron").passage("Heron"));
    for (var odd :
        List.of(
            "\"",
            "-",
            "--",
            "\"\"",
            "-\"",
            "* OR 1=1",
            "heron~2^5",
            "field:value",
            "a\nb",
            "\u0000",
            "\ud800",
            "\\",
            "(((",
            "[* TO *]",
            "/.*/",
            "{\"match_all\":{}}",
            "ß ﬁ Ǆ",
            "👩‍👧",
            "٣ ３",
            "a".repeat(400),
            "ab ".repeat(130),
            "\"in reeds\" ".repeat(30),
            "-\"in reeds\" ".repeat(30),
            "child rights school care law court family violence health play war food work state",
            "…",
            "heron AND NOT",
            "ключ" + "\u0301".repeat(50))) {
      assertThat(ask(odd).answer().total()).as(odd).isBetween(0L, 1L);
      var keys = WordKey.keys(odd);
      if (!keys.isEmpty()) {
        index().titles(keys, EN, 3);
        index().makers(keys, 3);
      }
      index().spellings(odd, EN, 3);
    }
    assertThat(found("heron")).containsExactly(1L);
  }

  private List<Long> list(Order order, Language reader) {
    return ids(ask("").order(order).reader(reader));
  }

  private List<Long> only(Narrowing.By... conditions) {
    var asked = ask("");
    for (var by : conditions) {
      asked.narrow(new Narrowing("", false, by));
    }
    return ids(asked);
  }
}
