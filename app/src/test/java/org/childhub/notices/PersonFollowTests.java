package org.childhub.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.childhub.people.PublicNames;
import org.childhub.people.PublicPerson;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People with a public page are followed under the name that everyone sees. */
@HubTest
class PersonFollowTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired News news;
  @Autowired PublicNames names;
  @Autowired JdbcClient db;

  @Test
  void whatArrivesAndNamesHerAsAnAuthorIsNew() throws Exception {
    var author = cast.with(Role.RESOURCE_PERSON);
    show(author, "Violeta Pratić", "", "everyone");
    article("pf-before", "Before anybody followed", "Violeta Pratić");
    var follower = cast.with(Role.MEMBER);
    follow(follower, author);

    article("pf-latin", "In Latin letters", "Violeta Pratić");
    article("pf-turned", "In Cyrillic and turned round", "Пратић, Виолета");
    article("pf-other", "By somebody else", "Violeta Pratić Marić");
    await()
        .untilAsserted(
            () ->
                assertThat(page(follower))
                    .contains(
                        "In Latin letters",
                        "In Cyrillic and turned round",
                        "Because you follow: <a href=\"/en/people/violeta-pratic\" lang=\"en\">Violeta Pratić</a>"));
    assertThat(page(follower)).doesNotContain("Before anybody followed", "By somebody else");

    article("pf-latin", "In Latin letters", "Somebody else");
    await().untilAsserted(() -> assertThat(page(follower)).doesNotContain("In Latin letters"));
  }

  @Test
  void herPageOffersItAndTheListEndsIt() throws Exception {
    var author = cast.with(Role.RESOURCE_PERSON);
    show(author, "Dragica Praćena", "", "everyone");
    var slug = person(author).slug();
    var follower = cast.with(Role.MEMBER);
    assertThat(body(get("/en/people/" + slug).with(cast.in(follower))))
        .contains("name=\"subject\" value=\"person\"", "name=\"what\" value=\"" + slug + "\"");
    assertThat(body(get("/en/people/" + slug))).contains("/en/me/follows?subject=person&amp;what=");
    assertThat(body(get("/en/people/" + slug).with(cast.in(author))))
        .doesNotContain("value=\"person\"");

    follow(follower, author);
    var list = body(get("/en/me/follows").with(cast.in(follower)));
    assertThat(list).contains("href=\"/en/people/" + slug + "\"", "Dragica Praćena");
    var end = list.replaceAll("(?s).*action=\"(/en/me/follows/\\d+/end)\".*", "$1");
    web.perform(post(end).with(cast.in(follower))).andExpect(status().is3xxRedirection());
    assertThat(body(get("/en/me/follows").with(cast.in(follower)))).doesNotContain("Praćena");
  }

  @Test
  void whoHidesHerselfOrTakesAnotherNameIsFollowedNoMore() throws Exception {
    var author = cast.with(Role.RESOURCE_PERSON);
    show(author, "Milka Skrivena", "", "everyone");
    var follower = cast.with(Role.MEMBER);
    follow(follower, author);
    article("pf-hidden", "Before she hid", "Milka Skrivena");
    await().untilAsserted(() -> assertThat(page(follower)).contains("Before she hid"));

    show(author, "Milka Skrivena", "Quiet Reader", "everyone");
    assertThat(person(author).name()).isEqualTo("Quiet Reader");
    assertThat(body(get("/en/me/follows").with(cast.in(follower))))
        .doesNotContain("Skrivena", "Quiet Reader");
    assertThat(page(follower)).doesNotContain("Before she hid");

    follow(follower, author);
    show(author, "Milka Skrivena", "Quiet Reader", "members");
    assertThat(names.withPages(List.of(author.id()))).isEmpty();
    assertThat(body(get("/en/me/follows").with(cast.in(follower)))).doesNotContain("Quiet Reader");
    web.perform(
            post("/en/me/follows")
                .param("subject", "person")
                .param("what", "quiet-reader")
                .with(cast.in(follower)))
        .andExpect(status().isNotFound());
  }

  @Test
  void aPseudonymIsNotTiedToARealName() throws Exception {
    var author = cast.with(Role.RESOURCE_PERSON);
    show(author, "Stvarna Imenica", "Night Heron", "everyone");
    var follower = cast.with(Role.MEMBER);
    follow(follower, author);
    article("pf-real", "Under her real name", "Stvarna Imenica");
    article("pf-heron", "Under the other name", "Night Heron");
    await().untilAsserted(() -> assertThat(page(follower)).contains("Under the other name"));
    assertThat(page(follower)).doesNotContain("Under her real name");
  }

  @Test
  void whoIsErasedIsFollowedByNobody() throws Exception {
    var author = cast.with(Role.RESOURCE_PERSON);
    show(author, "Odlazeća Osoba", "", "everyone");
    var follower = cast.with(Role.MEMBER);
    follow(follower, author);
    db.sql("delete from accounts_member where id = :id").param("id", author.id()).update();
    assertThat(body(get("/en/me/follows").with(cast.in(follower)))).contains("You follow nothing");
  }

  /** Writes her profile: the real name stays with members where she gives another one. */
  private void show(Member member, String name, String pseudonym, String pageFor) throws Exception {
    web.perform(
            post("/en/me/profile")
                .param("name", name)
                .param("pseudonym", pseudonym)
                .param("country", "BA")
                .param("language", "en")
                .param("bioLanguage", "en")
                .param("pageFor", pageFor)
                .param("nameFor", pseudonym.isEmpty() ? pageFor : "nobody")
                .with(cast.in(member)))
        .andExpect(status().is3xxRedirection());
  }

  private PublicPerson person(Member member) {
    return names.withPages(List.of(member.id())).get(member.id());
  }

  private void follow(Member follower, Member author) throws Exception {
    web.perform(
            post("/en/me/follows")
                .param("subject", "person")
                .param("what", person(author).slug())
                .with(cast.in(follower)))
        .andExpect(status().is3xxRedirection());
  }

  private void article(String slug, String title, String author) {
    var entry =
        new EntryDraft(
            Kind.ARTICLE,
            slug,
            null,
            Language.EN,
            PartialDate.parse("2026-05-01"),
            Map.of(Language.EN, EntryText.original(title, "Its summary")),
            List.of(),
            List.of(),
            List.of(),
            Set.of(Language.EN),
            null,
            null,
            null,
            List.of(),
            null,
            true);
    news.putAll(
        List.of(
            new NewsDraft(
                entry, List.of(author), List.of(), Map.of(Language.EN, "Text"), null, null)));
  }

  private String page(Member member) throws Exception {
    return body(get("/en/me/notices").with(cast.in(member)));
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
  }
}
