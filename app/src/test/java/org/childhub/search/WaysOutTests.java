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
class WaysOutTests {
  @Autowired Listings listings;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired PageFactory pages;
  @Autowired MockMvcTester mvc;

  @BeforeAll
  void fillTheShelf() {
    new Shelf(publications, feed)
        .put(
            book("okapi", Language.SR_CYRL, "Жирафоликост у бајкама").from("RS").published("2012"),
            book("okapi-hr", Language.HR, "Međuprostor žirafolikosti").from("HR").published("2022"),
            book("okapi-sq", Language.SQ, "Xhirafëria ndër përralla").from("AL"));
  }

  @Test
  void mistypedWordsAreOfferedAsTextsWriteThemAndInTheScriptTyped() {
    assertThat(of("q", "zirafolikst", Language.HR).meant())
        .extracting(Listing.Way::label)
        .contains("žirafolikost");
    assertThat(of("q", "жирафолиост", Language.SR_CYRL).meant().getFirst().label())
        .isEqualTo("жирафоликост");
    assertThat(of("q", "xhirafria", Language.SQ).meant().getFirst())
        .isEqualTo(new Listing.Way("xhirafëria", "/sq/search?q=xhiraf%C3%ABria", 1));
  }

  @Test
  void nothingIsOfferedForWhatIsKnownOrFindsNothing() {
    assertThat(of("q", "Medjuprostor", Language.HR).meant()).isEmpty();
    assertThat(of("q", "qqqqqqqq", Language.HR).meant()).isEmpty();
    assertThat(of("q", "medjuprostr country:albania", Language.HR).meant()).isEmpty();
  }

  @Test
  void eachWordLessSaysWhatItWouldFind() {
    assertThat(of("q", "Međuprostor xhirafëria", Language.EN).fewer())
        .extracting(Listing.Way::label, Listing.Way::total)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("xhirafëria", 1L),
            org.assertj.core.groups.Tuple.tuple("Međuprostor", 1L));
  }

  @Test
  void eachFilterLessSaysWhatItWouldFind() {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", "Međuprostor year:2022");
    parameters.add("country", "al");
    var ways =
        listings.of(pages.in(Language.EN, "/search"), Scope.SEARCH, parameters).ways().wider();
    assertThat(ways)
        .containsExactly(
            new Listing.Way("Albania", "/en/search?q=Me%C4%91uprostor+year%3A2022", 1));
  }

  @Test
  void topicsNearbyAreOffered() {
    assertThat(of("q", "foster qqqqqqqq", Language.EN).topics()).contains("foster-care");
  }

  @Test
  void thePageShowsThem() {
    assertThat(mvc.get().uri("/sq/search?q=xhirafria").exchange())
        .bodyText()
        .contains("Mos deshët të thoni:", "<b>xhirafëria</b>", "value=\"xhirafria\"");
  }

  private Listing.Ways of(String name, String words, Language reader) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add(name, words);
    return listings.of(pages.in(reader, "/search"), Scope.SEARCH, parameters).ways();
  }
}
