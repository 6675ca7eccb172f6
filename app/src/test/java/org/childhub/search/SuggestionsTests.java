package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.childhub.web.PageFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsTests {
  @Autowired Suggestions suggestions;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired PageFactory pages;
  @Autowired MockMvcTester mvc;

  private Shelf shelf;

  @BeforeAll
  void fillTheShelf() {
    shelf = new Shelf(publications, feed);
    shelf.put(
        book("hraniteljice", Language.SR_CYRL, "Хранитељице и деца"),
        book("femijet", Language.SQ, "Fëmijët në lëvizje").by("Ilirjana Çoçoli"),
        book("secer", Language.HR, "Šećerna pustolovina").by("Đurđa Žitnjak"),
        book("secer-2", Language.HR, "Druga šećerna pustolovina").by("Đurđa Žitnjak"),
        book("ambulanta", Language.BS, "Vodič za ambulantu").by("Durmitor Savez"));
  }

  @Test
  void scriptsAndAccentsDoNotMatter() {
    for (var typed : List.of("hranitelj", "хранитељ", "Hranitelj")) {
      assertThat(texts(typed, Language.SR_LATN)).as(typed).contains("Hraniteljice i deca");
    }
    for (var typed : List.of("fem", "fëm", "femijet ne lev")) {
      assertThat(texts(typed, Language.SQ)).as(typed).contains("Fëmijët në lëvizje");
    }
  }

  @Test
  void topicsAreOfferedInTheReadersLanguageByAnyOfTheirNames() {
    var croatian = suggestions.of("hranit", pages.in(Language.HR, "/")).getFirst();
    assertThat(croatian.text()).isEqualTo("Udomiteljstvo");
    assertThat(croatian.address()).isEqualTo("/hr/topics/foster-care");
    assertThat(croatian.note()).containsIgnoringCase("hraniteljstvo");
    assertThat(suggestions.of("foster c", pages.in(Language.EN, "/")).getFirst().note()).isEmpty();
  }

  @Test
  void titlesThatBeginWithTheWordsComeFirst() {
    assertThat(texts("secerna", Language.HR))
        .containsSubsequence("Šećerna pustolovina", "Druga šećerna pustolovina");
  }

  @Test
  void peopleAreOfferedByAnyPartOfTheirNameAndLeadToTheirWorks() {
    for (var typed : List.of("djurdj", "đurđa ž", "durda", "zitnj", "Ђурђа")) {
      assertThat(suggestions.of(typed, pages.in(Language.HR, "/")))
          .as(typed)
          .anySatisfy(
              one -> {
                assertThat(one.text()).isEqualTo("Đurđa Žitnjak");
                assertThat(one.address()).contains("autor%3A%22%C4%90ur%C4%91a");
              });
    }
  }

  @Test
  void mistypedWordsArePutRight() {
    assertThat(texts("pustolovnia", Language.HR)).containsExactly("pustolovina");
    assertThat(texts("пустоловниа", Language.HR)).containsExactly("пустоловина");
    assertThat(texts("qqqqqq", Language.HR)).isEmpty();
  }

  @Test
  void whatWasAddedIsOfferedAtOnce() {
    assertThat(texts("xylofon", Language.EN)).isEmpty();
    shelf.put(book("xylofon", Language.EN, "Xylofonia").by("Xylofon Press"));
    assertThat(texts("xylofon", Language.EN)).containsExactly("Xylofonia", "Xylofon Press");
    shelf.put(book("xylofon", Language.EN, "Marimba"));
    assertThat(texts("xylofon", Language.EN)).isEmpty();
  }

  @Test
  void theAnswerIsAListOfOptionsForTheScriptOfTheField() {
    assertThat(mvc.get().uri("/hr/search/suggestions?q=secer").exchange())
        .hasStatusOk()
        .bodyText()
        .contains("role=\"listbox\"", "data-to=\"/hr/library/secer\"")
        .doesNotContain("<html");
  }

  private List<String> texts(String typed, Language reader) {
    return suggestions.of(typed, pages.in(reader, "/")).stream().map(Suggestion::text).toList();
  }
}
