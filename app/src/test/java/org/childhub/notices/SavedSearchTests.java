package org.childhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Searches that members keep. */
@HubTest
class SavedSearchTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired IndexFeed feed;
  @Autowired SavedSearches searches;
  @Autowired JdbcClient db;

  @Test
  void whatArrivesAndFitsIsNewAndWhatWasThereIsNot() throws Exception {
    put(of(Kind.ARTICLE, "ks-before", "Pelican before").from("RS"));
    var member = cast.with(Role.MEMBER);
    keep(member, "/en/search?page=2&country=rs&q=pelican&sort=title");
    put(
        of(Kind.ARTICLE, "ks-fits", "Pelican afterwards").from("RS"),
        of(Kind.ARTICLE, "ks-elsewhere", "Pelican elsewhere").from("HR"),
        of(Kind.ARTICLE, "ks-other", "Flamingo").from("RS"));
    searches.ask();
    searches.ask();

    assertThat(page(member, "/en/me/notices"))
        .contains(
            "Pelican afterwards",
            "Because you follow: <a href=\"/en/search?q=pelican&amp;country=rs\" lang=\"en\">pelican, Serbia</a>")
        .doesNotContain("Pelican before", "Pelican elsewhere", "Flamingo");
    assertThat(page(member, "/en/me/searches"))
        .contains("href=\"/en/search?q=pelican&amp;country=rs\"", "pelican, Serbia");
  }

  @Test
  void twoWhoKeepTheSameSearchAreOneQuestionAndEachHearsOnlyWhatIsNewToHer() throws Exception {
    var first = cast.with(Role.MEMBER);
    var second = cast.with(Role.MEMBER);
    keep(first, "/en/search?q=cormorant");
    put(of(Kind.ARTICLE, "ks-cormorant-1", "Cormorant one"));
    searches.ask();
    keep(second, "/en/search?sort=newest&q=cormorant");
    put(of(Kind.ARTICLE, "ks-cormorant-2", "Cormorant two"));
    searches.ask();

    assertThat(page(first, "/en/me/notices")).contains("Cormorant one", "Cormorant two");
    assertThat(page(second, "/en/me/notices"))
        .contains("Cormorant two")
        .doesNotContain("Cormorant one");
    assertThat(
            db.sql("select count(*) from notices_search where query like '%cormorant'")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void anArrivalThatTheIndexDoesNotHaveYetIsAskedAboutLater() throws Exception {
    var member = cast.with(Role.MEMBER);
    keep(member, "/en/search?q=ibis");
    var ids = entries.put(of(Kind.ARTICLE, "ks-ibis", "Ibis"));
    searches.ask();
    feed.take(ids).join();
    searches.ask();

    assertThat(page(member, "/en/me/notices")).contains("Ibis");
  }

  @Test
  void aSearchForEverythingIsNotKept() throws Exception {
    var member = cast.with(Role.MEMBER);
    keep(member, "/en/search?sort=title");
    keep(member, "https://evil.example/?%zz");
    assertThat(page(member, "/en/me/searches")).doesNotContain("/end\"");
  }

  @Test
  void theSearchPageOffersItToMembersAndGuestsSignInFirst() throws Exception {
    var member = cast.with(Role.MEMBER);
    assertThat(page(member, "/en/search?q=heron"))
        .contains("action=\"/en/me/searches\"", "value=\"/en/search?q=heron\"");
    assertThat(body(get("/en/search?q=heron")))
        .contains("/en/sign-in?to=%2Fen%2Fsearch%3Fq%3Dheron", "Keep this search");
    assertThat(body(get("/en/search"))).doesNotContain("Keep this search");
  }

  private void put(Made... made) {
    feed.take(entries.put(made)).join();
  }

  private void keep(Member member, String address) throws Exception {
    web.perform(post("/en/me/searches").param("address", address).with(cast.in(member)))
        .andExpect(redirectedUrl("/en/me/searches"));
  }

  private String page(Member member, String address) throws Exception {
    return body(get(address).with(cast.in(member)));
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
