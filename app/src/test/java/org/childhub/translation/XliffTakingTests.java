package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void whatNeedsATitleThatTheFileDoesNotBringCannotBeChosen() throws Exception {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", words("They rest.")), "CY");
    var file = XliffDesk.translated(desk.export("CY", "missing"));
    var untitled = desk.look(desk.send(file.replace("<target>Room sq</target>", "")));
    for (var field : List.of("summary", "body")) {
      assertThat(box(untitled, entry, field)).contains(" disabled").doesNotContain(" checked");
    }
    assertThat(untitled)
        .contains("The title has no translation yet.", "Nothing in this file would change")
        .doesNotContain("Take what is chosen");

    var page = desk.send(file);
    assertThat(box(desk.look(page), entry, "summary")).contains(" checked");
    articles.put(
        slug, Map.of("en", new Words("Hall", "For children.", words("They rest.").body(), "")));
    var conflict = desk.look(page);
    assertThat(conflict).contains("the original changed since");
    assertThat(box(conflict, entry, "body")).contains(" disabled").doesNotContain(" checked");
  }

  @Test
  void allThatIsRefusedIsNamedAtOnceAndTheChoiceIsKept() throws Exception {
    var first = articles.put(TestArticles.slug(), Map.of("en", words("They rest.")), "GR");
    var second =
        articles.put(
            TestArticles.slug(), Map.of("en", new Words("Garden", "With trees.", "", "")), "GR");
    var page = desk.send(XliffDesk.translated(desk.export("GR", "missing")));
    var names = new String[] {first + "/summary", second + "/summary"};
    var refused =
        web.perform(desk.take(page, desk.look(page), names))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(refused)
        .contains("<strong lang=\"en\">Room</strong>", "<strong lang=\"en\">Garden</strong>");
    for (var entry : List.of(first, second)) {
      assertThat(box(refused, entry, "summary")).contains(" checked");
      assertThat(box(refused, entry, "title")).doesNotContain(" checked");
      assertThat(translations.segments(translator, entry, Language.SQ))
          .extracting(Segment::target)
          .containsOnly("");
    }
  }

  /** The box by which a field is chosen. */
  private static String box(String page, long entry, String field) {
    var box = Pattern.compile("<input[^>]*value=\"%d/%s\"[^>]*>".formatted(entry, field));
    var found = box.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static Words words(String first) {
    return new Words("Room", "For children.", first + "\n\nThey drink.\n", "original");
  }
}
