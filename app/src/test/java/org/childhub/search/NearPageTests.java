package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.book;

import java.io.IOException;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.database.TestDatabase;
import org.childhub.library.Publications;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.feed.IndexFeed;
import org.childhub.search.feed.Rebuild;
import org.childhub.search.model.ToyModel;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A hub with a sentence model. */
@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearPageTests {
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired SearchIndex index;
  @Autowired Rebuild rebuild;
  @Autowired MockMvcTester mvc;

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry settings) throws IOException {
    var folder = TestDatabase.temporaryFolder();
    ToyModel.write(folder, List.of("blorpish", "frindake"));
    settings.add("hub.search.model", folder::toString);
  }

  @BeforeAll
  void fillTheShelf() {
    Shelf.await(() -> index.needsRebuild().isEmpty());
    new Shelf(publications, feed)
        .put(
            book("near-sq", Language.SQ, "Frindake për prindër"),
            book("far-sq", Language.SQ, "Diçka tjetër"));
  }

  @Test
  void aHitWithoutTheWordsSaysThatAModelFoundIt() {
    assertThat(mvc.get().uri("/en/search?q=blorpish").exchange())
        .bodyText()
        .contains("Frindake për prindër", "a language model finds it close to them in meaning")
        .doesNotContain("Diçka tjetër");
    assertThat(mvc.get().uri("/en/search?q=frindake").exchange())
        .bodyText()
        .doesNotContain("a language model");
    assertThat(mvc.get().uri("/en/search?q=blorpish&only=yes").exchange())
        .bodyText()
        .doesNotContain("Frindake për prindër");
  }

  @Test
  void aRebuildMakesTheDirectionsToo() {
    rebuild.run((done, total) -> {});
    assertThat(index.search(Question.of("blorpish", Language.EN)).hits())
        .extracting(Answer.Hit::near)
        .containsExactly(true);
  }
}
