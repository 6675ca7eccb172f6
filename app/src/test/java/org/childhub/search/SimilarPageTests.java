package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import org.childhub.HubTest;
import org.childhub.library.Publications;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HubTest
class SimilarPageTests {
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired MockMvcTester mvc;

  @Test
  void whatIsSimilarMayBeInAnotherLanguageAndSaysWhy() {
    new Shelf(publications, feed)
        .put(
            book("lypjes-sq", Language.SQ, "Fëmijët që lypin").about("child-begging"),
            book("prosjacenje-sr", Language.SR_CYRL, "Деца која просе").about("child-begging"));
    assertThat(mvc.get().uri("/sq/library/lypjes-sq").exchange())
        .bodyText()
        .contains("Деца која просе")
        .containsPattern("class=\"why\">.*Të njëjtat tema: \\p{Lu}");
  }
}
