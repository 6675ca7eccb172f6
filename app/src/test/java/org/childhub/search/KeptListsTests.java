package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.nio.charset.StandardCharsets;
import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Lists are counted, sorted and drawn once for many readers; none of them may see what is not hers
 * or what was.
 */
@HubTest
class KeptListsTests {
  @Autowired MockMvcTester mvc;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;

  @Test
  void readersOfOneListSeeItEachInTheirLanguageAndAlphabet() {
    new Shelf(publications, feed)
        .put(
            book("kept-a", Language.EN, "Apricots").translated(Language.SQ, "Zog").from("AM"),
            book("kept-b", Language.EN, "Zebras").translated(Language.SQ, "Ariu").from("AM"));

    for (var round = 0; round < 2; round++) {
      assertThat(get("/en/library?country=am&sort=title"))
          .contains("Armenia", "lang=\"en\">Apricots")
          .containsSubsequence(">Apricots<", ">Zebras<");
      assertThat(get("/sq/library?country=am&sort=title"))
          .contains("Armeni", "lang=\"sq\">Ariu")
          .containsSubsequence(">Ariu<", ">Zog<");
    }
  }

  @Test
  void aChangeIsInTheListAtOnceThatWasKeptBefore() {
    var shelf = new Shelf(publications, feed);
    shelf.put(book("kept-old", Language.EN, "The first of them").from("AZ"));
    assertThat(get("/en/library?country=az"))
        .contains("The first of them")
        .doesNotContain("The second");

    shelf.put(
        book("kept-old", Language.EN, "Under a new title").from("AZ"),
        book("kept-new", Language.EN, "The second of them").from("AZ"));

    assertThat(get("/en/library?country=az"))
        .contains("Under a new title", "The second of them", ">2</small>")
        .doesNotContain("The first of them");
    assertThat(get("/en/library/kept-old"))
        .contains("Under a new title")
        .doesNotContain("The first");
  }

  private String get(String address) {
    var answer = mvc.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
