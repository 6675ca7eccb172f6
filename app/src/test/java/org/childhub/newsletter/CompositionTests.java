package org.childhub.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.newsletter.Issue.State;
import org.childhub.newsletter.Issue.Words;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Newsletters from the first word to their sending. */
class CompositionTests extends WithNewsletters {
  @Test
  void anEditorComposesLooksTestsAndSends() throws Exception {
    var ids =
        entries.put(
            of(Kind.PUBLICATION, "nl-first", "First item"),
            of(Kind.ARTICLE, "nl-second", "Second item"));
    var editor = cast.with(Role.EDITOR);
    var reader = subscribe("nl-reader", "sq", null);
    subscribe("nl-other-language", "hr", null);
    var issue =
        web.perform(
                post("/en/newsletters")
                    .param("language", "sq")
                    .param("country", "")
                    .param("subject", "Lajmet e javës")
                    .param("intro", "## Përshëndetje\n\nLexoni [këtë](https://example.org/a?b=1).")
                    .with(cast.in(editor)))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    for (var id : ids) {
      press(editor, issue + "/items", "entry", String.valueOf(id));
    }
    press(editor, issue + "/items/" + ids.get(1) + "/raise", "x", "");
    assertThat(body(get(issue + "/preview").with(cast.in(editor))))
        .containsSubsequence("Përshëndetje", "Second item", "First item", "1 subscriber gets it.");
    press(editor, issue + "/test", "x", "");
    var tests = lettersTo(members.mailbox(editor.id()).orElseThrow().email());
    assertThat(tests).hasSize(1);
    assertThat(tests.getFirst().getSubject()).isEqualTo("Test: Lajmet e javës");
    var nothing = stopping(tests.getFirst());
    assertThat(text(tests.getFirst())).contains("Përshëndetje", nothing);
    assertThat(words(body(get(issue + "/preview").with(cast.in(editor)))))
        .containsSubsequence(words(text(tests.getFirst()).replace("-- ", "")).split(" "));
    assertThat(body(get(nothing))).contains("mesazh prove").doesNotContain("action=\"" + nothing);
    assertThat(body(post(nothing))).contains("mesazh prove");
    assertThat(confirmed(reader)).isOne();
    assertThat(lettersTo(reader)).isEmpty();

    press(editor, issue + "/send", "read", "yes");
    press(editor, issue + "/send", "read", "yes");
    awaitSent(Long.parseLong(issue.replaceAll(".*/", "")));
    var letters = lettersTo(reader);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().getSubject()).isEqualTo("Lajmet e javës");
    assertThat(text(letters.getFirst()))
        .containsSubsequence(
            "Përshëndetje",
            "Lexoni këtë",
            "https://example.org/a?b=1",
            "Second item",
            "First item");
    assertThat(lettersTo("nl-other-language@example.org")).isEmpty();
    assertThat(body(get(issue).with(cast.in(editor))))
        .contains("1 of 1 handed over", "Look at it")
        .doesNotContain("Look at it and send it");
    assertThat(body(get("/en/newsletters").with(cast.in(editor)))).contains(", to 1 subscriber<");
    assertThat(body(get(issue + "/preview").with(cast.in(editor))))
        .contains("Second item")
        .doesNotContain("/test\"", "/send\"");
    press(editor, issue + "/test", "x", "");
    assertThat(lettersTo(members.mailbox(editor.id()).orElseThrow().email())).hasSize(1);

    var stop = stopping(letters.getFirst());
    assertThat(body(get(stop))).contains("action=\"" + stop);
    assertThat(confirmed(reader)).isOne();
    body(post(stop).param("List-Unsubscribe", "One-Click"));
    assertThat(confirmed(reader)).isZero();
    assertThat(body(get(stop))).contains("U krye.").doesNotContain("action=\"" + stop);
  }

  @Test
  void nothingGoesThatIsEmptyUnreadOrForNobody() throws Exception {
    var editor = cast.with(Role.EDITOR);
    var empty = issues.begin(editor, new Words(Language.RO, "HU", "Gol", " \n\n"));
    var words = issues.begin(editor, new Words(Language.RO, "HU", "Scris", "Bună ziua."));
    assertThat(refusedToSend(editor, words, "yes")).contains("Nobody gets it yet");
    var reader = subscribe("nl-asked-once-more", "ro", "HU");

    assertThat(body(get("/en/newsletters/" + empty + "/preview").with(cast.in(editor))))
        .contains("It is empty.")
        .doesNotContain("/send", "/test");
    web.perform(post("/en/newsletters/" + empty + "/test").with(cast.in(editor)))
        .andExpect(status().isUnprocessableContent());
    assertThat(lettersTo(members.mailbox(editor.id()).orElseThrow().email())).isEmpty();
    assertThat(refusedToSend(editor, empty, "yes")).contains("It is empty.");
    assertThat(refusedToSend(editor, words, "")).contains("Tick the box", "send it to 1 person");
    assertThat(issues.find(empty).orElseThrow().state()).isEqualTo(State.DRAFT);
    assertThat(issues.find(words).orElseThrow().state()).isEqualTo(State.DRAFT);
    assertThat(lettersTo(reader)).isEmpty();

    press(editor, "/en/newsletters/" + words + "/send", "read", "yes");
    awaitSent(words);
    assertThat(lettersTo(reader)).hasSize(1);
  }

  @Test
  void serbianReachesReadersOfBothScriptsEachInHerOwn() throws Exception {
    var editor = cast.with(Role.EDITOR);
    var item =
        entries
            .put(
                of(Kind.ARTICLE, "nl-serbian", "In English")
                    .in(Language.SR_CYRL, "Заштита деце", "О заштити."))
            .getFirst();
    var cyrillic = subscribe("nl-cyrillic", "sr-Cyrl", null);
    var latin = subscribe("nl-latin", "sr-Latn", null);
    var id =
        issues.begin(
            editor,
            new Words(
                Language.SR_CYRL,
                null,
                "Вести за децу",
                "Читајте [чланак](https://example.org/vesti).\n\nДовиђења."));
    issues.add(id, item);
    assertThat(body(get("/en/newsletters/" + id + "/preview").with(cast.in(editor))))
        .contains("2 subscribers get it.");
    press(editor, "/en/newsletters/" + id + "/send", "read", "yes");
    awaitSent(id);

    var hers = lettersTo(latin).getFirst();
    assertThat(hers.getSubject()).isEqualTo("Vesti za decu");
    assertThat(hers.getContentLanguage()).containsExactly("sr-Latn");
    assertThat(text(hers))
        .containsSubsequence(
            "Čitajte članak.",
            "članak:",
            "https://example.org/vesti",
            "Doviđenja.",
            "Zaštita dece",
            "O zaštiti.",
            "/sr-Latn/news/nl-serbian",
            "/sr-Latn/newsletter/stop/")
        .doesNotContainPattern("\\p{IsCyrillic}");
    var other = lettersTo(cyrillic).getFirst();
    assertThat(other.getSubject()).isEqualTo("Вести за децу");
    assertThat(text(other)).containsSubsequence("Довиђења.", "Заштита деце", "/sr-Cyrl/news/");

    var written = issues.begin(editor, new Words(Language.SR_LATN, null, "Još vesti", "Ćao."));
    press(editor, "/en/newsletters/" + written + "/send", "read", "yes");
    awaitSent(written);
    assertThat(lettersTo(cyrillic).getLast().getSubject()).isEqualTo("Још вести");
    assertThat(lettersTo(latin).getLast().getSubject()).isEqualTo("Još vesti");
  }

  @Test
  void whatIsFoundIsPutInOnceAndTheSearchStays() throws Exception {
    var ids =
        entries.put(
            of(Kind.ARTICLE, "nl-found-1", "Zweefvliegtuig one"),
            of(Kind.ARTICLE, "nl-found-2", "Zweefvliegtuig two"));
    feed.take(ids).join();
    var editor = cast.with(Role.EDITOR);
    var id = issues.begin(editor, new Words(Language.EN, null, "Finding", ""));
    var here = "/en/newsletters/" + id;

    assertThat(body(get(here).param("q", "qqxxqq").with(cast.in(editor))))
        .contains("Nothing found for “qqxxqq”");
    assertThat(body(get(here).param("q", "zweefvliegtuig").with(cast.in(editor))))
        .contains("Put in: Zweefvliegtuig one", "Put in: Zweefvliegtuig two");
    var back =
        web.perform(
                post(here + "/items")
                    .param("entry", String.valueOf(ids.getFirst()))
                    .param("q", "zweefvliegtuig")
                    .with(cast.in(editor)))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(back).isEqualTo(here + "?q=zweefvliegtuig");
    assertThat(body(get(here).param("q", "zweefvliegtuig").with(cast.in(editor))))
        .contains("Take out: Zweefvliegtuig one", "Put in: Zweefvliegtuig two")
        .doesNotContain("Put in: Zweefvliegtuig one");
    press(editor, here + "/items", "entry", String.valueOf(ids.getLast()));
    assertThat(body(get(here).param("q", "zweefvliegtuig").with(cast.in(editor))))
        .contains("All that was found for “zweefvliegtuig” is in already.");
  }

  @Test
  void aCoordinatorWritesForHerCountryAlone() throws Exception {
    var editor = cast.with(Role.EDITOR);
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "RS", null);
    var everybodys = issues.begin(editor, new Words(Language.EN, null, "All", ""));
    var hers = issues.begin(editor, new Words(Language.EN, "RS", "Serbia", ""));

    for (var address : List.of("", "/preview")) {
      web.perform(get("/en/newsletters/" + everybodys + address).with(cast.in(coordinator)))
          .andExpect(status().isNotFound());
    }
    for (var verb : List.of("/send", "/stop", "/resume", "/test", "/items?entry=1", "")) {
      web.perform(post("/en/newsletters/" + everybodys + verb).with(cast.in(coordinator)))
          .andExpect(status().isNotFound());
    }
    body(get("/en/newsletters/" + hers).with(cast.in(coordinator)));
    for (var country : List.of("", "HR")) {
      web.perform(
              post("/en/newsletters")
                  .param("language", "en")
                  .param("country", country)
                  .param("subject", "Mine")
                  .param("intro", "")
                  .with(cast.in(coordinator)))
          .andExpect(status().isUnprocessableContent());
    }
  }

  /** The words of a page or a letter, parted by single spaces. */
  private static String words(String shown) {
    return HtmlUtils.htmlUnescape(shown.replaceAll("<[^>]*>", " ")).strip().replaceAll("\\s+", " ");
  }
}
