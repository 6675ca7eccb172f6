package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

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
import org.springframework.util.LinkedMultiValueMap;

@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningsTests {
  @Autowired Listings listings;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired PageFactory pages;
  @Autowired MockMvcTester mvc;

  @BeforeAll
  void fillTheShelf() {
    new Shelf(publications, feed)
        .put(
            book("udomiteljstvo-hr", Language.HR, "Udomiteljstvo u brojkama").about("foster-care"),
            book("starateljstvo-cyr", Language.SR_CYRL, "Старатељство у бројкама"));
  }

  @Test
  void thePageSaysWhichOtherWordsItLookedForAndHowToDoWithout() {
    var listing = listing("hraniteljstvo", false);
    assertThat(listing.meanings().also())
        .extracting(Also::word)
        .contains("Udomiteljstvo", "Foster care");
    assertThat(listing.meanings().other()).isEqualTo("/en/search?q=hraniteljstvo&only=yes");
    assertThat(mvc.get().uri("/en/search?q=hraniteljstvo").exchange())
        .bodyText()
        .contains("<b lang=\"hr\">Udomiteljstvo</b>", "Only “hraniteljstvo”");
  }

  @Test
  void aHitWithAnotherWordSaysWhyItIsThere() {
    var found = found("hraniteljstvo", "udomiteljstvo-hr");
    assertThat(found.reason())
        .isInstanceOfSatisfying(
            Reason.Means.class,
            means -> {
              assertThat(means.also().word()).isEqualTo("Udomiteljstvo");
              assertThat(means.also().language()).isEqualTo(Language.HR);
            });
    assertThat(found.title().toString()).startsWith("<mark>Udomiteljstvo</mark>");
  }

  @Test
  void aHitInTheOtherScriptSaysSo() {
    assertThat(found("starateljstvo", "starateljstvo-cyr").reason())
        .isEqualTo(new Reason.InScript(Language.SR_CYRL));
    assertThat(found("старатељство", "starateljstvo-cyr").reason()).isNull();
  }

  @Test
  void theWordsAloneAreNotExplained() {
    var listing = listing("starateljstvo", true);
    assertThat(listing.meanings().also()).isEmpty();
    assertThat(listing.meanings().other()).isEqualTo("/en/search?q=starateljstvo");
    assertThat(listing.results().found())
        .extracting(found -> found.card().slug())
        .contains("starateljstvo-cyr");
  }

  private Results.Found found(String words, String slug) {
    return listing(words, false).results().found().stream()
        .filter(found -> found.card().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private Listing listing(String words, boolean only) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", words);
    if (only) {
      parameters.add("only", "yes");
    }
    return listings.of(pages.in(Language.EN, "/search"), Scope.SEARCH, parameters);
  }
}
