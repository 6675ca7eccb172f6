package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of translations that come back by a file. */
@HubTest
class XliffTakingTests {
  private static final Words ALBANIAN =
      new Words("Dhomë", "Për fëmijë.", "Ata pushojnë.\n\nPinë ujë.\n", "reviewed");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired Worklist worklist;
  @Autowired Cards cards;

  private Member translator;
  private XliffDesk desk;

  @BeforeEach
  void aTranslator() {
    translator = cast.with(Role.TRANSLATOR);
    desk = new XliffDesk(web, cast, translator);
  }

  @ParameterizedTest
  @CsvSource({
    // country, state that the tool sets, with the hub's own left beside it, another word, state
    "LU, reviewed, false, ujë, reviewed",
    "EE, reviewed, true, ujë, reviewed",
    "LV, translated, false, ujë, fresh",
    "LT, final, true, çaj, reviewed"
  })
  void whatIsOutOfDateIsUpToDateOnceAFileSaysSo(
      String country, String state, boolean own, String drink, String becomes) throws Exception {
    var slug = TestArticles.slug();
    articles.put(slug, Map.of("en", words("They rest."), "sq", ALBANIAN), country);
    var entry = articles.put(slug, Map.of("en", words("They sleep."), "sq", ALBANIAN), country);
    assertThat(translations.segments(translator, entry, Language.SQ).getLast().source())
        .endsWith("drink.\n");
    var file = desk.export(country, "stale");
    assertThat(file).contains("state=\"initial\" subState=\"childhub:stale\"");

    var page =
        desk.send(
            file.replace("Pinë ujë", "Pinë " + drink)
                .replace(
                    "state=\"initial\" subState=\"childhub:stale\"",
                    "state=\"%s\"%s".formatted(state, own ? " subState=\"childhub:stale\"" : "")));
    web.perform(desk.take(page, desk.look(page), entry + "/body"))
        .andExpect(redirectedUrl("/en/translations/files?done=taken"));

    var body = translations.segments(translator, entry, Language.SQ).getLast();
    assertThat(body.state()).isEqualTo(becomes);
    assertThat(body.target()).endsWith("Pinë " + drink + ".");
    var queue = new WorklistForm("sq", "stale", null, country, null);
    assertThat(worklist.list(translator, Language.SQ, Todo.STALE, queue, 10)).isEmpty();
    var shown = cards.open(slug, Language.SQ).orElseThrow().details();
    assertThat(shown.version(Language.SQ).state()).isEqualTo("reviewed");
  }

  private static Words words(String first) {
    return new Words("Room", "For children.", first + "\n\nThey drink.\n", "original");
  }
}
