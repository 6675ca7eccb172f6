package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** The page on which somebody translates, and what readers see of it. */
@HubTest
class SheetPagesTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired Cards cards;
  private String slug;
  private long entry;
  private Member translator;

  @BeforeEach
  void stale() {
    slug = TestArticles.slug();
    var albanian = Words.of("Uji", "Fëmijët pinë ujë.");
    articles.put(slug, Map.of("en", Words.of("Water", "Children drink water."), "sq", albanian));
    entry =
        articles.put(
            slug, Map.of("en", Words.of("Water", "Children drink clean water."), "sq", albanian));
    translator = members.with(Role.TRANSLATOR);
  }

  @Test
  void readersAreToldThatItIsOutOfDateAndAfterwardsWhoPutItRight() throws Exception {
    web.perform(get("/sq/news/" + slug))
        .andExpect(content().string(containsString("Origjinali ndryshoi më")));
    articles.name(translator, "Quiet Water");

    send("title", "Uji", "body", "Fëmijët pinë ujë të pastër.", "then", "finish")
        .andExpect(redirectedUrl("/en" + path() + "?done=shown"));

    web.perform(get("/sq/news/" + slug))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("ujë të pastër"),
                        containsString("përkthim i kontrolluar nga një person, "),
                        containsString("Përkthyer nga Quiet Water"),
                        not(containsString("Origjinali ndryshoi më")),
                        not(containsString("Member Number")))));
  }

  @Test
  void thePageShowsBothSidesAndWhatChanged() throws Exception {
    web.perform(get("/en" + path()).with(members.in(translator)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<ins>clean </ins>"),
                        containsString("Children drink clean water."),
                        containsString("Fëmijët pinë ujë."))));
  }

  @Test
  void whatIsSentBesideTheWordsOfTheLanguageChangesNothing() throws Exception {
    send(
            "title",
            "Uji",
            "body",
            "Ujë.",
            "then",
            "finish",
            "in",
            "en",
            "title.en",
            "Hacked",
            "original",
            "sq",
            "translator",
            "Somebody Else",
            "state",
            "original",
            "topics",
            "education",
            "countries",
            "AL",
            "language",
            "en",
            "member",
            "1")
        .andExpect(status().is3xxRedirection());

    var details = cards.open(slug, Language.EN).orElseThrow();
    assertThat(details.card().title()).isEqualTo("Water");
    assertThat(details.card().originalLanguage()).isEqualTo(Language.EN);
    assertThat(details.card().topics()).isEmpty();
    assertThat(details.card().countries()).isEmpty();
    var albanian = details.details().version(Language.SQ);
    assertThat(albanian.translator()).isNull();
    assertThat(albanian.state()).isEqualTo("reviewed");
  }

  @Test
  void whatCannotBePublicIsSaidAtItsFieldAndKept() throws Exception {
    send("title", "", "body", "Vetëm kjo fjali.", "then", "finish")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("id=\"title-error\""), containsString("Vetëm kjo fjali."))));
    assertThat(cards.find(slug, Language.SQ).orElseThrow().title()).isEqualTo("Uji");
  }

  @Test
  void whoWasOvertakenSeesWhatChangedAndHerOwnWords() throws Exception {
    var base = base();
    send("title", "Uji", "body", "E para.", "then", "finish");
    web.perform(
            post("/en" + path())
                .with(members.in(members.with(Role.TRANSLATOR)))
                .param("base", base)
                .param("title", "Uji")
                .param("body", "E dyta.")
                .param("then", "finish"))
        .andExpect(status().isConflict())
        .andExpect(
            content().string(allOf(containsString("E dyta."), containsString("<del>para.</del>"))));
    assertThat(translations.open(translator, entry, Language.SQ).rows().getLast().target())
        .isEqualTo("E para.");
  }

  @Test
  void aDraftIsKeptAndThrownAway() throws Exception {
    send("title", "Gjysma", "body", "", "then", "keep")
        .andExpect(redirectedUrl("/en" + path() + "?done=kept"));
    web.perform(get("/en" + path()).with(members.in(translator)))
        .andExpect(content().string(containsString("value=\"Gjysma\"")));
    web.perform(post("/en" + path() + "/discard").with(members.in(translator)))
        .andExpect(redirectedUrl("/en" + path()));
    web.perform(get("/en" + path()).with(members.in(translator)))
        .andExpect(content().string(not(containsString("value=\"Gjysma\""))));
  }

  @Test
  void whatIsKeptLateSaysNothingNew() throws Exception {
    var base = base();
    send("title", "Uji", "body", "Fëmijët pinë ujë të pastër.", "then", "finish");
    web.perform(
            post("/en" + path() + "/autosave")
                .with(members.in(translator))
                .param("base", base)
                .param("title", "Uji")
                .param("body", "Fëmijët pinë ujë të pastër."))
        .andExpect(status().isNoContent());
    assertThat(translations.open(translator, entry, Language.SQ).draftAt()).isNull();
  }

  @Test
  void fieldsOfWhichTheOriginalSaysNothingAreLeftOut() throws Exception {
    web.perform(get("/en" + path()).with(members.in(translator)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("id=\"title\""),
                        containsString("id=\"body\""),
                        not(containsString("id=\"summary\"")))));
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    send("title", hostile, "body", hostile, "then", "finish")
        .andExpect(status().is3xxRedirection());
    for (var page : new String[] {"/sq/news/" + slug, "/en" + path()}) {
      web.perform(get(page).with(members.in(translator)))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          not(containsString("<script>alert")),
                          not(containsString("<img src=x")))));
    }
    assertThat(HtmlUtils.htmlUnescape(cards.find(slug, Language.SQ).orElseThrow().title()))
        .isEqualTo(hostile);
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (var path :
        new String[] {
          "/en/translations/999999999/sq",
          "/en/translations/99999999999999999999/sq",
          "/en/translations/" + entry + "/en",
          "/en/translations/" + entry + "/xx-nonsense"
        }) {
      web.perform(get(path).with(members.in(translator))).andExpect(status().isNotFound());
      web.perform(post(path).with(members.in(translator)).param("base", base()))
          .andExpect(status().isNotFound());
    }
    web.perform(post("/en" + path()).with(members.in(translator)).param("base", "nonsense"))
        .andExpect(status().isNotFound());
  }

  private String path() {
    return "/translations/" + entry + "/sq";
  }

  private String base() {
    return translations.open(translator, entry, Language.SQ).code();
  }

  private ResultActions send(String... fields) throws Exception {
    var request = post("/en" + path()).with(members.in(translator)).param("base", base());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }
}
