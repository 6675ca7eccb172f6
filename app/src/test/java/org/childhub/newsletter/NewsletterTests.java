package org.childhub.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.newsletter.Issue.State;
import org.childhub.newsletter.Issue.Words;
import org.childhub.notices.WithMailServer;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Newsletters from the first word to the mailbox. */
class NewsletterTests extends WithMailServer {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired Members members;
  @Autowired Issues issues;
  @Autowired Sending sending;
  @Autowired Subscribers subscribers;
  @Autowired TransactionTemplate transaction;
  @Autowired IndexFeed feed;
  @Autowired JdbcClient db;

  @Test
  void whoAsksGetsTheNewsletterOnceSheHasConfirmed() throws Exception {
    var first =
        body(post("/ro/newsletter").param("email", "ana@Example.org").param("country", "RO"));
    var again = body(post("/ro/newsletter").param("email", "ana@example.org"));
    assertThat(again).isEqualTo(first);
    var letters = lettersTo("ana@example.org");
    assertThat(letters).hasSize(1);
    var confirm =
        text(letters.getFirst()).replaceAll("(?s).*(/ro/newsletter/confirm/\\S+).*", "$1");

    assertThat(body(get(confirm))).contains("action=\"" + confirm);
    assertThat(confirmed("ana@example.org")).isZero();
    body(post(confirm));
    body(post(confirm));
    assertThat(confirmed("ana@example.org")).isOne();
    assertThat(body(get(confirm)))
        .contains("Veți primi următorul buletin")
        .doesNotContain("action=\"" + confirm);
    web.perform(post(confirm.replaceAll("confirm/\\d+", "confirm/1")))
        .andExpect(status().isNotFound());
    web.perform(post(confirm.replace("confirm/", "stop/"))).andExpect(status().isNotFound());
  }

  @Test
  void aUsedLinkSaysThatTheSubscriptionIsNoMore() throws Exception {
    body(post("/en/newsletter").param("email", "nl-gone@example.org"));
    var confirm =
        text(lettersTo("nl-gone@example.org").getFirst())
            .replaceAll("(?s).*(/en/newsletter/confirm/\\S+).*", "$1");
    body(post(confirm));
    db.sql("delete from newsletter_subscriber where email = 'nl-gone@example.org'").update();
    for (var request : List.of(get(confirm), post(confirm))) {
      assertThat(
              web.perform(request)
                  .andExpect(status().isGone())
                  .andReturn()
                  .getResponse()
                  .getContentAsString())
          .contains("no longer works", "Get the newsletter");
    }
  }

  @Test
  void countriesAreOfferedByTheirNames() throws Exception {
    assertThat(body(get("/en/newsletter"))).containsSubsequence(">Spain<", ">Ukraine<");
    assertThat(body(get("/en/newsletters").with(cast.in(cast.with(Role.EDITOR)))))
        .containsSubsequence(">Spain<", ">Ukraine<");
  }

  @Test
  void whatIsNoAddressIsRefused() throws Exception {
    for (var wrong :
        List.of("", "ana", "ana@example.org\r\nBcc: all@example.org", "a@b.c, d@e.f")) {
      web.perform(post("/en/newsletter").param("email", wrong))
          .andExpect(status().isUnprocessableContent());
    }
  }

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
        .doesNotContain("/send");
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

  @Test
  void anIssueCanBeStoppedAndGoesOn() throws Exception {
    var editor = cast.with(Role.EDITOR);
    var reader = subscribe("nl-stopped", "mk", null);
    var id = issues.begin(editor, new Words(Language.of("mk"), null, "Stopped", "Words."));
    transaction.executeWithoutResult(
        status -> {
          sending.begin(editor, id);
          sending.set(editor, id, true);
        });
    sending.work();
    assertThat(lettersTo(reader)).isEmpty();
    assertThat(issues.find(id).orElseThrow().waiting()).isOne();

    press(editor, "/en/newsletters/" + id + "/resume", "x", "");
    awaitSent(id);
    assertThat(lettersTo(reader)).hasSize(1);
  }

  @Test
  void eachGetsItOnceThoughNodesShareTheWorkAndOneIsKilled() throws Exception {
    var editor = cast.with(Role.EDITOR);
    db.sql(
            """
            insert into newsletter_subscriber (email, language, asked_at, confirmed_at)
            select 'many' || n || '@example.org', 'bg', now(), now() from generate_series(1, 1200) n
            """)
        .update();
    var id = issues.begin(editor, new Words(Language.of("bg"), null, "To many", "Words."));
    transaction.executeWithoutResult(
        status -> {
          sending.begin(editor, id);
          sending.work();
          status.setRollbackOnly();
        });
    sending.begin(editor, id);
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var node = 0; node < 3; node++) {
        done.add(nodes.submit(sending::work));
      }
      for (var each : done) {
        each.get();
      }
    }
    awaitSent(id);
    for (var n : List.of(1, 500, 501, 1200)) {
      assertThat(lettersTo("many" + n + "@example.org")).hasSize(1);
    }
    assertThat(issues.find(id).orElseThrow().recipients()).isEqualTo(1200);
  }

  @Test
  void aMailboxThatRefusesAgainAndAgainIsForgotten() {
    var gone = subscribe("nl-gone", "en", null);
    for (var number = 1; number <= 3; number++) {
      subscribers.tidy();
      assertThat(confirmed(gone)).isOne();
      db.sql(
              """
              insert into mail_letter (recipient, language, subject, parts, unsubscribe, queued_at, due_at, attempts, problem, failed_at)
              values (:to, 'en', 'Subject', '[]', null, now(), now(), 1, '550 5.1.1 No such user', now())
              """)
          .param("to", gone)
          .update();
    }
    subscribers.tidy();
    assertThat(confirmed(gone)).isZero();
  }

  @Test
  void allMailboxesThatRefuseAreCountedHoweverManyThereAre() {
    db.sql(
            """
            insert into newsletter_subscriber (email, language, asked_at, confirmed_at)
            select 'nl-many-' || n || '@example.org', 'en', now(), now() from generate_series(1, 900) as n
            """)
        .update();
    db.sql(
            """
            insert into mail_letter (recipient, language, subject, parts, queued_at, due_at, attempts, problem, failed_at)
            select 'NL-many-' || n || '@example.org', 'en', 'Subject', '[]', now(), now(), 1,
              case when n <= 600 then '550 5.1.1 No such user' else '451 4.3.0 Come back later' end, now()
            from generate_series(1, 900) as n, generate_series(1, 3)
            """)
        .update();
    subscribers.tidy();
    subscribers.tidy();
    assertThat(
            db.sql("select count(*) from newsletter_subscriber where email like 'nl-many-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(300);
    db.sql("delete from newsletter_subscriber where email like 'nl-many-%'").update();
    db.sql("delete from mail_letter where lower(recipient) like 'nl-many-%'").update();
  }

  private String subscribe(String name, String language, @Nullable String country) {
    var email = name + "@example.org";
    db.sql(
            """
            insert into newsletter_subscriber (email, language, country, asked_at, confirmed_at)
            values (:email, :language, :country, now(), now())
            """)
        .param("email", email)
        .param("language", language)
        .param("country", country)
        .update();
    return email;
  }

  private String refusedToSend(Member editor, long id, String read) throws Exception {
    return web.perform(
            post("/en/newsletters/" + id + "/send").param("read", read).with(cast.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int confirmed(String email) {
    return db.sql(
            "select count(*) from newsletter_subscriber where email = :email and confirmed_at is not null")
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  private void awaitSent(long id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> issues.find(id).orElseThrow().state() == State.SENT);
  }

  private void press(Member editor, String address, String name, String value) throws Exception {
    web.perform(post(address).param(name, value).with(cast.in(editor)))
        .andExpect(status().is3xxRedirection());
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
