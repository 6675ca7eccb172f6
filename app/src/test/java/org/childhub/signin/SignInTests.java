package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.signin.Links.Link;
import org.childhub.signin.Links.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@HubTest
class SignInTests {
  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  @Autowired Links links;
  @Autowired Members members;
  @Autowired TestMembers cast;
  @Autowired FirstAdministrator first;

  @Test
  void everyAddressGetsTheSameAnswer() throws Exception {
    var member = members.mailbox(cast.with(Role.MEMBER).id()).orElseThrow();

    var known = ask(member.email());
    var unknown = ask("nobody-" + UUID.randomUUID() + "@example.org");

    assertThat(unknown.getResponse().getStatus()).isEqualTo(200);
    assertThat(masked(known)).isEqualTo(masked(unknown));
    assertThat(known.getResponse().getCookies()).isEmpty();
  }

  @Test
  void aLinkSignsInOnceAndLeadsWhereSheWas() throws Exception {
    var member = cast.with(Role.MEMBER);
    var secret = link(member, "/en/me/devices");

    web.perform(get("/en/sign-in/" + secret))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"));
    web.perform(get("/en/sign-in/" + secret)).andExpect(status().isOk());
    var entered =
        web.perform(post("/en/sign-in/" + secret))
            .andExpect(redirectedUrl("/en/me/devices"))
            .andReturn();
    web.perform(get("/en/me").cookie(entered.getResponse().getCookies()))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString(member.name())));
    web.perform(post("/en/sign-in/" + secret))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("no longer works")));
  }

  @Test
  void theSecretOfALinkOrACookieStandsNowhereInTheDatabase() throws Exception {
    var member = cast.with(Role.MEMBER);
    var secret = link(member, "/en/me");
    var cookie =
        web.perform(post("/en/sign-in/" + secret)).andReturn().getResponse().getCookie("hub");

    var rows =
        db.sql(
                "select encode(hash, 'escape') from signin_device union all select encode(hash, 'escape') from signin_link")
            .query(String.class)
            .list();
    assertThat(rows).isNotEmpty().doesNotContain(secret, cookie.getValue());
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void aPlantedCookieIsWorthNothingAfterSigningIn() throws Exception {
    var planted = new Cookie("hub", "planted");

    var entered =
        web.perform(post("/en/sign-in/" + link(cast.with(Role.MEMBER), "/en/me")).cookie(planted))
            .andReturn();

    assertThat(entered.getResponse().getCookie("hub").getValue()).isNotEqualTo("planted");
    web.perform(get("/en/me").cookie(planted))
        .andExpect(redirectedUrl("/en/sign-in?to=%2Fen%2Fme"));
  }

  @Test
  void whoIsNotSignedInIsAskedToAndComesBack() throws Exception {
    web.perform(get("/sr-Cyrl/me/devices?x=1"))
        .andExpect(redirectedUrl("/sr-Cyrl/sign-in?to=%2Fsr-Cyrl%2Fme%2Fdevices%3Fx%3D1"));
    web.perform(get("/en/sign-in").param("to", "/en/me/devices"))
        .andExpect(content().string(containsString("value=\"/en/me/devices\"")));
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    for (var evil :
        List.of(
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "evil.example")) {
      web.perform(get("/en/sign-in").param("to", evil))
          .andExpect(content().string(containsString("name=\"to\" value=\"/en/me\"")));
    }
  }

  @Test
  void tooManyTriesForOneAddressAreRefused() throws Exception {
    var email = "flooded-" + UUID.randomUUID() + "@example.org";
    for (var i = 0; i < Limits.PER_ACCOUNT; i++) {
      assertThat(ask(email).getResponse().getStatus()).isEqualTo(200);
    }

    var refused = ask(email);

    assertThat(refused.getResponse().getStatus()).isEqualTo(429);
    assertThat(refused.getResponse().getContentAsString()).contains(email).contains("many tries");
  }

  @Test
  void whatAnotherSiteSendsInAMembersNameIsRefused() throws Exception {
    var member = cast.with(Role.MEMBER);
    web.perform(
            post("/en/me/devices/sign-out")
                .with(cast.in(member))
                .header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isForbidden());
    web.perform(post("/en/sign-out").with(cast.in(member)).header("Origin", "https://evil.example"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aDeviceOfAnotherMemberIsNotFound() throws Exception {
    var mine = cast.with(Role.MEMBER);
    var other = cast.with(Role.MEMBER);
    cast.in(other);
    var device =
        db.sql("select id from signin_device where member_id = :id")
            .param("id", other.id())
            .query(Long.class)
            .single();

    web.perform(post("/en/me/devices/%d/sign-out".formatted(device)).with(cast.in(mine)))
        .andExpect(status().isNotFound());
    web.perform(post("/en/me/devices/%d/sign-out".formatted(device)).with(cast.in(other)))
        .andExpect(redirectedUrl("/en/me/devices"));
  }

  @Test
  void signingOutEverywhereEndsAllDevices() throws Exception {
    var member = cast.with(Role.MEMBER);
    var phone = cast.in(member);
    var desk = cast.in(member);

    web.perform(post("/en/me/devices/sign-out").with(desk)).andExpect(status().is3xxRedirection());

    web.perform(get("/en/me").with(phone)).andExpect(status().is3xxRedirection());
    web.perform(get("/en/me").with(desk)).andExpect(status().is3xxRedirection());
  }

  @Test
  void aPageTellsGuestsFromMembersAndNothingElse() throws Exception {
    var member = cast.with(Role.MEMBER);
    var guests = web.perform(get("/en/library")).andReturn().getResponse();
    var members = web.perform(get("/en/library").with(cast.in(member))).andReturn().getResponse();

    assertThat(guests.getContentAsString()).contains("/en/sign-in?to=%2Fen%2Flibrary");
    assertThat(members.getContentAsString()).contains("/en/me").doesNotContain(member.name());
    assertThat(members.getHeader("ETag")).isNotEqualTo(guests.getHeader("ETag"));
    assertThat(members.getHeader("Vary")).contains("Cookie");
  }

  @Test
  void theFirstAdministratorComesByTheConsolesLinkAlone() throws Exception {
    var link = first.link();
    if (link.isPresent()) {
      var path = link.get().substring(link.get().indexOf("/en/"));
      web.perform(get(path)).andExpect(status().isOk());
      web.perform(
              post(path)
                  .param("name", "First One")
                  .param("email", "first-%s@example.org".formatted(UUID.randomUUID()))
                  .param("country", "BA")
                  .param("age", "18")
                  .param("terms", "yes"))
          .andExpect(redirectedUrl("/en/me"));
      web.perform(get(path)).andExpect(status().isGone());
    }
    assertThat(first.link()).isEmpty();
  }

  @Test
  void theSampleCastIsOnNoOtherMachine() throws Exception {
    web.perform(post("/en/sign-in/sample/1")).andExpect(status().isNotFound());
    web.perform(get("/en/sign-in")).andExpect(content().string(not(containsString("sample/"))));
  }

  private MvcResult ask(String email) throws Exception {
    return web.perform(post("/en/sign-in").param("email", email)).andReturn();
  }

  private static String masked(MvcResult result) throws Exception {
    return result
        .getResponse()
        .getContentAsString()
        .replaceAll("[\\w.-]+@example\\.org", "ADDRESS");
  }

  private String link(Member member, String to) {
    return links.make(Purpose.SIGN_IN, new Link(null, member.id(), null, to, true)).text();
  }
}
