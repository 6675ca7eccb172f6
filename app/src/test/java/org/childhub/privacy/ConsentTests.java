package org.childhub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.HubTest;
import org.childhub.accounts.Consents;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class ConsentTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Consents consents;
  @Autowired JdbcClient db;

  @Test
  void whoAgreedToOlderTermsIsAskedOnTheNextPageAndComesBack() throws Exception {
    var member = withOlderTerms();

    web.perform(get("/en/me/profile?x=1").with(cast.in(member)))
        .andExpect(redirectedUrl("/en/me/terms?to=%2Fen%2Fme%2Fprofile%3Fx%3D1"));
    web.perform(post("/en/me/terms").with(cast.in(member)).param("to", "/en/me/profile"))
        .andExpect(redirectedUrl("/en/me/profile"));
    web.perform(get("/en/me/profile").with(cast.in(member))).andExpect(status().isOk());
    assertThat(consents.of(member.id())).hasSize(2);
  }

  @Test
  void whoDoesNotAgreeCanStillReadTakeOutAndLeave() throws Exception {
    var member = withOlderTerms();

    for (var open :
        new String[] {
          "/en/me/terms",
          "/en/me/data",
          "/en/me/leave",
          "/en/me/consents",
          "/en/library",
          "/en/about/terms"
        }) {
      web.perform(get(open).with(cast.in(member))).andExpect(status().isOk());
    }
    web.perform(post("/en/me/data").with(cast.in(member))).andExpect(status().isOk());
  }

  @Test
  void theWayBackStaysOnTheHub() throws Exception {
    web.perform(
            post("/en/me/terms")
                .with(cast.in(withOlderTerms()))
                .param("to", "https://evil.example/"))
        .andExpect(redirectedUrl("/en/me"));
  }

  @Test
  void aPublicPageIsAConsentThatCanBeWithdrawn() throws Exception {
    var member = cast.with(Role.MEMBER);
    var name = "Shown " + member.id();
    web.perform(
            post("/en/me/profile")
                .with(cast.in(member))
                .param("name", name)
                .param("country", "BA")
                .param("language", "en")
                .param("bioLanguage", "en")
                .param("pageFor", "everyone")
                .param("nameFor", "everyone"))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/en/people/shown-" + member.id())).andExpect(status().isOk());
    web.perform(get("/en/me/consents").with(cast.in(member)))
        .andExpect(content().string(containsString("Your page is seen by everyone")));

    web.perform(post("/en/me/consents/public-page/withdrawal").with(cast.in(member)))
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/people/shown-" + member.id())).andExpect(status().isNotFound());
    web.perform(get("/en/people"))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString(name))));
    assertThat(consents.standing(member.id()))
        .extracting(Consents.Consent::text)
        .containsExactly("terms");
  }

  @Test
  void theTermsAreWithdrawnByLeaving() throws Exception {
    var member = cast.with(Role.MEMBER);

    web.perform(post("/en/me/consents/terms/withdrawal").with(cast.in(member)))
        .andExpect(redirectedUrl("/en/me/leave"));
    web.perform(post("/en/me/consents/nothing/withdrawal").with(cast.in(member)))
        .andExpect(status().isNotFound());
  }

  private Member withOlderTerms() {
    var member = cast.with(Role.MEMBER);
    db.sql("update accounts_consent set version = '2025-01-01' where member_id = :id")
        .param("id", member.id())
        .update();
    return member;
  }
}
