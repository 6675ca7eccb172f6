package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.PageFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsTests {
  @Autowired Listings listings;
  @Autowired FieldSyntax syntax;
  @Autowired Messages messages;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired PageFactory pages;

  @BeforeAll
  void fillTheShelf() {
    new Shelf(publications, feed)
        .put(
            book("capybara-one", Language.EN, "Capybara care in Serbia")
                .summary("About supervision.")
                .from("RS")
                .about("adolescent-parents")
                .by("Milica Čapljak")
                .published("2014"),
            book("capybara-two", Language.SQ, "Kujdesi dhe capybara")
                .from("AL")
                .about("roma-children")
                .type("manual")
                .by("Qendra Capybara")
                .published("2017-05"),
            book("capybara-three", Language.EN, "Supervision of capybara keepers")
                .from("RS", "AL")
                .by("Milica Čapljak")
                .published("2021"));
  }

  @Test
  void eachFieldNarrows() {
    assertThat(slugs("capybara author:capljak", Language.EN))
        .containsExactlyInAnyOrder("capybara-one", "capybara-three");
    assertThat(slugs("capybara title:supervision", Language.EN)).containsExactly("capybara-three");
    assertThat(slugs("capybara topic:\"adolescent parents\"", Language.EN))
        .containsExactly("capybara-one");
    assertThat(slugs("capybara country:albania", Language.EN))
        .containsExactlyInAnyOrder("capybara-two", "capybara-three");
    assertThat(slugs("capybara type:manual", Language.EN)).containsExactly("capybara-two");
    assertThat(slugs("capybara language:albanian", Language.EN)).containsExactly("capybara-two");
  }

  @Test
  void yearsMayBeOpen() {
    assertThat(slugs("capybara year:2014", Language.EN)).containsExactly("capybara-one");
    assertThat(slugs("capybara year:2015..2020", Language.EN)).containsExactly("capybara-two");
    assertThat(slugs("capybara year:2015..", Language.EN))
        .containsExactlyInAnyOrder("capybara-two", "capybara-three");
    assertThat(slugs("capybara year:..2017", Language.EN))
        .containsExactlyInAnyOrder("capybara-one", "capybara-two");
  }

  @Test
  void fieldsGoByTheirNamesInEveryLanguage() {
    assertThat(slugs("capybara аутор:Чапљак", Language.SR_CYRL)).hasSize(2);
    assertThat(slugs("capybara vendi:shqipëria", Language.SQ)).hasSize(2);
    assertThat(slugs("capybara țară:serbia", Language.RO)).hasSize(2);
    assertThat(slugs("capybara држава:Албания", Language.BG)).hasSize(2);
    assertThat(slugs("capybara tema:\"maloljetni roditelji\"", Language.HR))
        .containsExactly("capybara-one");
  }

  @Test
  void aCorrectedNameIsUnderstoodAtOnce() {
    assertThat(syntax.read("capybara писац:Чапљак").narrowings()).isEmpty();
    try {
      messages.correct(Map.of(Language.SR_CYRL, Map.of("search.field.author", "писац")));

      assertThat(slugs("capybara писац:Чапљак", Language.SR_CYRL)).hasSize(2);
      assertThat(slugs("capybara pisac:Čapljak", Language.SR_LATN)).hasSize(2);
    } finally {
      messages.correct(Map.of());
    }
    assertThat(syntax.read("capybara писац:Чапљак").narrowings()).isEmpty();
  }

  @Test
  void minusTakesAway() {
    assertThat(slugs("capybara -author:capljak", Language.EN)).containsExactly("capybara-two");
    assertThat(slugs("capybara -country:serbia", Language.EN)).containsExactly("capybara-two");
  }

  @Test
  void aConditionNeedsNoWords() {
    assertThat(slugs("author:\"Čapljak Milica\"", Language.EN))
        .containsExactly("capybara-three", "capybara-one");
  }

  @Test
  void twoOfAFieldAreAlternatives() {
    assertThat(slugs("capybara year:2014 year:2021", Language.EN)).hasSize(2);
    assertThat(slugs("capybara topic:adolescent-parents topic:roma-children", Language.EN))
        .hasSize(2);
  }

  @Test
  void whatNobodyKnowsIsAWord() {
    for (var typed :
        List.of("colour:red", "country:atlantis", "author:", "year:soon", "http://x.org")) {
      assertThat(syntax.read(typed).narrowings()).as(typed).isEmpty();
      assertThat(syntax.read(typed).words()).isEqualTo(typed);
    }
  }

  @Test
  void eachConditionCanBeTakenAwayAgain() {
    var listing = listing("capybara author:capljak -year:2014", Language.EN);
    assertThat(listing.chips())
        .extracting(Listing.Chip::without)
        .containsExactly(
            "/en/search?q=capybara+-year%3A2014", "/en/search?q=capybara+author%3Acapljak");
  }

  @Test
  void wordsOfTheTitleAreMarked() {
    assertThat(listing("title:supervision", Language.EN).results().found().getFirst().title())
        .hasToString("<mark>Supervision</mark> of capybara keepers");
  }

  private List<String> slugs(String typed, Language reader) {
    return listing(typed, reader).results().found().stream()
        .map(found -> found.card().slug())
        .toList();
  }

  private Listing listing(String typed, Language reader) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    return listings.of(pages.in(reader, "/search"), Scope.SEARCH, parameters);
  }
}
