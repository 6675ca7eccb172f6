package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by way of a provider, joining, connecting and parting an account. */
class ProviderTests extends WithProvider {
  @Test
  void theSignInPageOffersTheProviders() throws Exception {
    web.perform(get("/en/sign-in"))
        .andExpect(content().string(containsString("Sign in with University of Tests")));
  }

  @Test
  void theQuestionCarriesStateNonceAndPkceAndOurOwnAddress() throws Exception {
    var left = leave("/en/me");
    var asked =
        UriComponentsBuilder.fromUriString(leadsTo(left))
            .build()
            .getQueryParams()
            .toSingleValueMap();

    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(asked.get("redirect_uri")).contains("localhost:8080/sign-in/provider/university");
    assertThat(left.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(left.getContentAsString()).contains("University of Tests");
  }

  @Test
  void aStrangersFormIsFilledAndHerMailConnectsTheAccount() throws Exception {
    var email = "stranger-%s@example.org".formatted(UUID.randomUUID());
    says(Map.of("email", email, "email_verified", true, "name", "Nova Članica"));
    var back = come(travel("/en/library"));
    assertThat(back.getRedirectedUrl()).isEqualTo("/en/join");
    assertThat(back.getCookie("hub")).isNull();
    web.perform(get("/en/join").cookie(back.getCookies()))
        .andExpect(content().string(containsString("Nova Članica")))
        .andExpect(content().string(containsString(email)));

    join(email, back.getCookies());
    var entered = web.perform(post(post.link(email, "you are a member"))).andReturn().getResponse();
    assertThat(entered.getCookie("hub")).isNotNull();

    says(Map.of("email", email, "email_verified", true));
    var again = come(travel("/en/library"));
    assertThat(again.getRedirectedUrl()).isEqualTo("/en/library");
    web.perform(get("/en/me/sign-in").cookie(again.getCookies()))
        .andExpect(content().string(containsString("University of Tests")));
  }

  @Test
  void aMembersAddressIsWrittenToAndNotJoinedInSilence() throws Exception {
    var member = cast.with(Role.MEMBER);
    var email = members.mailbox(member.id()).orElseThrow().email();
    says(Map.of("email", email, "email_verified", true));

    var asked = come(travel("/en/library"));

    assertThat(asked.getStatus()).isEqualTo(200);
    assertThat(asked.getCookie("hub")).isNull();
    assertThat(asked.getContentAsString()).contains("Look into your mailbox");
    var link = post.link(email, "University of Tests");
    web.perform(post(link)).andExpect(redirectedUrl("/en/library"));
    says(Map.of());
    var entered = come(travel("/en/me"));
    web.perform(get("/en/me").cookie(entered.getCookies()))
        .andExpect(content().string(containsString(member.name())));
  }

  @Test
  void aMemberConnectsAndPartsAnAccountAndIsTold() throws Exception {
    var member = cast.with(Role.MEMBER);
    var email = members.mailbox(member.id()).orElseThrow().email();
    says(Map.of());
    var connected = connect(member);
    assertThat(connected.getRedirectedUrl()).isEqualTo("/en/me/sign-in");
    post.letter(email, "was connected to yours");
    says(Map.of());
    assertThat(come(travel("/en/library")).getRedirectedUrl()).isEqualTo("/en/library");

    var page =
        web.perform(get("/en/me/sign-in").with(cast.in(member)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var removal = page.replaceFirst("(?s).*(/en/me/providers/\\d+/removal).*", "$1");
    web.perform(post(removal).with(cast.in(cast.with(Role.MEMBER))))
        .andExpect(status().isNotFound());
    web.perform(post(removal).with(cast.in(member))).andExpect(redirectedUrl("/en/me/sign-in"));
    post.letter(email, "was parted from yours");
    says(Map.of());
    assertThat(come(travel("/en/library")).getRedirectedUrl()).isEqualTo("/en/join");
  }

  @Test
  void anAccountBelongsToOneMember() throws Exception {
    says(Map.of());
    connect(cast.with(Role.MEMBER));
    says(Map.of());

    var refused = connect(cast.with(Role.MEMBER));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Another member has connected this account");
  }

  @Test
  void whoSaysNoAtTheProviderIsBackAtTheForm() throws Exception {
    var left = leave("/en/me");
    var state = leadsTo(left).replaceFirst(".*[?&]state=([^&]+).*", "$1");
    var back = BACK + "?error=access_denied&state=" + state;
    assertThat(come(new Trip(back, left.getCookies())).getStatus()).isEqualTo(422);
  }

  @Test
  void aProviderThatDoesNotAnswerIsNoDeadEnd() throws Exception {
    web.perform(post("/en/sign-in/provider/gone").with(TestMembers.from(address)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("let us send you a link")));
    web.perform(post("/en/sign-in/provider/unknown").with(TestMembers.from(address)))
        .andExpect(status().isNotFound());
  }

  @Test
  void theReturnAddressWithoutALanguageLeadsOn() throws Exception {
    web.perform(get("/sign-in/provider/university?code=a&state=b").header("Accept-Language", "sq"))
        .andExpect(redirectedUrl("/sq/sign-in/provider/university?code=a&state=b"));
    web.perform(get("/en/sign-in")).andExpect(content().string(not(containsString("secret"))));
  }
}
