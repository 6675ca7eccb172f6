package org.childhub.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.await;
import static org.childhub.search.Shelf.book;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.audit.AuditLog;
import org.childhub.audit.AuditSearch;
import org.childhub.library.Publications;
import org.childhub.search.Shelf;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.topics.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class VocabularyEditingTests {
  private static final List<String> LANGUAGES =
      List.of("en", "sr-Cyrl", "hr", "bs", "sq", "bg", "ro", "mk");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Topics topics;
  @Autowired Publications publications;
  @Autowired IndexFeed feed;
  @Autowired AuditLog log;
  @Autowired JdbcClient db;

  private Member editor;

  @BeforeEach
  void anEditor() {
    editor = cast.with(Role.EDITOR);
  }

  @Test
  void aNewNameShowsAtOnceOnPagesInTheSearchAndInSuggestions() throws Exception {
    add("Quokka care");
    var shelf = new Shelf(publications, feed);
    shelf.put(book("about-quokkas", Language.EN, "A plain title").about("quokka-care"));

    save("quokka-care", named("Wombat care").param("synonyms.en", "numbat help\nnumbat aid"))
        .andExpect(redirectedUrl("/en/admin/topics/quokka-care?done=saved"));

    web.perform(get("/en/topics/quokka-care"))
        .andExpect(content().string(containsString("Wombat care")));
    web.perform(get("/en/search/suggestions").param("q", "womb"))
        .andExpect(content().string(containsString("Wombat care")));
    await(() -> page("/en/search?q=numbat").contains("about-quokkas"));
    assertThat(
            log.find(
                new AuditSearch("member:" + editor.id(), "", "", null, null), Long.MAX_VALUE, 9))
        .extracting("action")
        .containsExactly("topic.changed", "topic.added");
  }

  @Test
  void whatIsMissingIsMarkedAndFound() throws Exception {
    add("Kea first");
    web.perform(get("/en/admin/topics").param("q", "kea first").with(cast.in(editor)))
        .andExpect(content().string(containsString("/en/admin/topics/kea-first")))
        .andExpect(content().string(containsString("incomplete: English")));
    web.perform(get("/en/admin/topics/kea-first").with(cast.in(editor)))
        .andExpect(content().string(containsString("no definition")))
        .andExpect(content().string(not(containsString("no name"))));
  }

  @Test
  void aTopicNeverStandsAboveItself() throws Exception {
    add("Kiwi top");
    add("Kiwi middle", "kiwi-top");
    add("Kiwi low", "kiwi-middle");

    save("kiwi-top", named("Kiwi top").param("broader-more", "kiwi-low"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("would stand above itself")));
    save(
            "kiwi-middle",
            named("Kiwi middle").param("broader", "kiwi-top").param("related", "kiwi-low"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("cannot be related too")));
    assertThat(topics.find("kiwi-top").orElseThrow().broader()).isEmpty();
  }

  @Test
  void twoTopicsDoNotShareAName() throws Exception {
    add("Takin one");
    web.perform(post("/en/admin/topics").with(cast.in(editor)).param("name.en", "TAKIN ONE"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("has this name already")))
        .andExpect(content().string(containsString("TAKIN ONE")));
    web.perform(post("/en/admin/topics").with(cast.in(editor)).param("synonyms.en", "nothing else"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give the topic a name")));
  }

  @Test
  void aMergedTopicLeadsToTheOtherAndItsTextsFollow() throws Exception {
    add("Saiga talk");
    add("Saiga below", "saiga-talk");
    add("Gazelle talk");
    new Shelf(publications, feed)
        .put(
            book("one-saiga", Language.EN, "First").about("saiga-talk"),
            book("two-saiga", Language.EN, "Second").about("gazelle-talk", "saiga-talk"));

    web.perform(get("/en/admin/topics/saiga-talk/merger").with(cast.in(editor)))
        .andExpect(content().string(containsString("2 texts get the other topic")));
    web.perform(
            post("/en/admin/topics/saiga-talk/merger")
                .with(cast.in(editor))
                .param("into", "gazelle-talk"))
        .andExpect(redirectedUrl("/en/admin/topics/gazelle-talk?done=merged"));

    web.perform(get("/en/topics/saiga-talk")).andExpect(redirectedUrl("/en/topics/gazelle-talk"));
    web.perform(get("/en/admin/topics/saiga-talk").with(cast.in(editor)))
        .andExpect(redirectedUrl("/en/admin/topics/gazelle-talk"));
    assertThat(carried("one-saiga")).isEqualTo("gazelle-talk");
    assertThat(carried("two-saiga")).isEqualTo("gazelle-talk");
    assertThat(topics.find("saiga-below").orElseThrow().broader()).containsExactly("gazelle-talk");
    assertThat(topics.match("our saiga talk")).extracting("slug").contains("gazelle-talk");
    await(() -> page("/en/search?topic=gazelle-talk").contains("one-saiga"));
  }

  @Test
  void whatIsBelowCannotSwallowWhatIsAboveItUnlessItIsNext() throws Exception {
    add("Ibex top");
    add("Ibex middle", "ibex-top");
    add("Ibex low", "ibex-middle");
    web.perform(
            post("/en/admin/topics/ibex-top/merger")
                .with(cast.in(editor))
                .param("into", "ibex-low"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post("/en/admin/topics/ibex-top/merger")
                .with(cast.in(editor))
                .param("into", "ibex-middle"))
        .andExpect(status().is3xxRedirection());
    assertThat(topics.find("ibex-middle").orElseThrow().broader()).isEmpty();
    assertThat(topics.withNarrower("ibex-middle")).containsExactly("ibex-low", "ibex-middle");
  }

  @Test
  void aRetiredTopicIsOfferedToNobodyAndKeepsItsPage() throws Exception {
    add("Dodo matters");
    web.perform(post("/en/admin/topics/dodo-matters/retirement").with(cast.in(editor)))
        .andExpect(status().is3xxRedirection());

    assertThat(topics.all()).extracting("slug").doesNotContain("dodo-matters");
    assertThat(topics.match("dodo matters")).isEmpty();
    web.perform(get("/en/topics")).andExpect(content().string(not(containsString("dodo-matters"))));
    web.perform(get("/en/topics/dodo-matters"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("no longer use this topic")));
    web.perform(post("/en/admin/topics/dodo-matters/retirement/end").with(cast.in(editor)));
    assertThat(topics.match("dodo matters")).extracting("slug").containsExactly("dodo-matters");
  }

  @Test
  void anotherEditorsChangeIsShownNotOverwritten() throws Exception {
    add("Okapi one");
    var seen = seen("okapi-one");
    save("okapi-one", named("Okapi two"));

    var late =
        web.perform(
                post("/en/admin/topics/okapi-one")
                    .with(cast.in(cast.with(Role.EDITOR)))
                    .param("seen", seen)
                    .param("name.en", "Okapi <b>three</b>"))
            .andExpect(status().isUnprocessableContent())
            .andExpect(content().string(containsString("Somebody else changed")))
            .andExpect(content().string(containsString("Okapi &lt;b>three&lt;/b>")));
    assertThat(late).isNotNull();
    assertThat(topics.label("okapi-one", Language.EN)).isEqualTo("Okapi two");
    save("okapi-one", named("Okapi three"));
    assertThat(topics.label("okapi-one", Language.EN)).isEqualTo("Okapi three");
  }

  private void add(String name, String... broader) throws Exception {
    var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    var form = fill(post("/en/admin/topics").with(cast.in(editor)), name);
    if (broader.length > 0) {
      form.param("broader", broader);
    }
    web.perform(form).andExpect(redirectedUrl("/en/admin/topics/" + slug + "?done=added"));
  }

  private MockHttpServletRequestBuilder named(String name) {
    return fill(post("/"), name);
  }

  private static MockHttpServletRequestBuilder fill(
      MockHttpServletRequestBuilder request, String name) {
    LANGUAGES.forEach(tag -> request.param("name." + tag, name));
    return request;
  }

  private ResultActions save(String slug, MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(
        form.uri("/en/admin/topics/" + slug).with(cast.in(editor)).param("seen", seen(slug)));
  }

  private String seen(String slug) throws Exception {
    var html = page("/en/admin/topics/" + slug);
    return html.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  private String page(String address) {
    try {
      return web.perform(get(address).with(cast.in(editor)))
          .andReturn()
          .getResponse()
          .getContentAsString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String carried(String slug) {
    return db.sql("select array_to_string(topics, ' ') from catalogue_entry where slug = :slug")
        .param("slug", slug)
        .query(String.class)
        .single();
  }
}
