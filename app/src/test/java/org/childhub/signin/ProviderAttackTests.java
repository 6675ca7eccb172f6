package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.Test;

/** What nobody gets by way of a provider. */
class ProviderAttackTests extends WithProvider {
  @Test
  void anAddressThatTheProviderDoesNotVouchForConnectsNothing() throws Exception {
    var victim = "victim-%s@example.org".formatted(UUID.randomUUID());
    says(Map.of("email", "mine@example.org", "email_verified", true, "name", "Somebody"));
    var back = come(travel("/en/me"));

    join(victim, back.getCookies());
    web.perform(post(post.link(victim, "you are a member")));

    says(Map.of());
    assertThat(come(travel("/en/me")).getRedirectedUrl()).isEqualTo("/en/join");
  }

  @Test
  void anUncheckedAddressOfAMemberIsNotHers() throws Exception {
    var member = cast.with(Role.MEMBER);
    var email = members.mailbox(member.id()).orElseThrow().email();
    says(Map.of("email", email, "email_verified", false));

    assertThat(come(travel("/en/me")).getRedirectedUrl()).isEqualTo("/en/join");
    assertThat(post.letters(email)).isEmpty();
  }

  @Test
  void whatSomebodyBeganToConnectNobodyElseEnds() throws Exception {
    var member = cast.with(Role.MEMBER);
    var trip = travel(leaveToConnect(member));
    var other = cast.in(cast.with(Role.MEMBER), trip.cookies());

    assertThat(come(trip.back(), other).getStatus()).isEqualTo(422);
  }

  @Test
  void aTamperedStateIsRefused() throws Exception {
    var trip = travel("/en/me");
    var tampered = trip.back().replaceFirst("state=[^&]+", "state=evil");
    assertThat(come(new Trip(tampered, trip.cookies())).getStatus()).isEqualTo(422);
    // It was used up.
    assertThat(come(trip).getStatus()).isEqualTo(422);
  }

  @Test
  void aCodeThatSomebodyPlantsIsRefused() throws Exception {
    var attackers = travel("/en/me");
    var victims = leave("/en/me").getCookies();
    assertThat(come(new Trip(attackers.back(), victims)).getStatus()).isEqualTo(422);
    assertThat(come(new Trip(attackers.back(), new Cookie[] {new Cookie("x", "y")})).getStatus())
        .isEqualTo(422);
  }

  @Test
  void anotherNonceIsRefused() throws Exception {
    says(Map.of("nonce", "of-another-question"));
    assertThat(come(travel("/en/me")).getStatus()).isEqualTo(422);
  }

  @Test
  void aTokenForSomebodyElseIsRefused() throws Exception {
    says(Map.of("aud", "another-client"));
    assertThat(come(travel("/en/me")).getStatus()).isEqualTo(422);
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    var member = cast.with(Role.MEMBER);
    says(Map.of());
    connect(member);
    says(Map.of());
    assertThat(come(travel("https://evil.example")).getRedirectedUrl()).isEqualTo("/en/me");
  }
}
