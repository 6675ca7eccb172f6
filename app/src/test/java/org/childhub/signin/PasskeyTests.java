package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.Test;

/** Whom a passkey signs in, and whom not. */
class PasskeyTests extends WithPasskeys {
  @Test
  void aPasskeySignsInWithoutAnAddress() throws Exception {
    add(member, phone, "My phone");

    var entered = signIn(phone, HERE, "/en/me/devices");

    assertThat(entered.getStatus()).isEqualTo(200);
    assertThat(entered.getContentAsString()).isEqualTo("{\"to\":\"/en/me/devices\"}");
    web.perform(get("/en/me").cookie(entered.getCookies()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(member.name())));
    web.perform(get("/en/me/devices").cookie(entered.getCookies()))
        .andExpect(content().string(containsString("by a passkey")));
    web.perform(get("/en/me/sign-in").cookie(entered.getCookies()))
        .andExpect(content().string(containsString("My phone")))
        .andExpect(content().string(containsString("last used")));
  }

  @Test
  void aPageOfAnotherOriginGetsNothing() throws Exception {
    assertThat(finishAdding(startAdding(member), member, "https://evil.example", "x").getStatus())
        .isEqualTo(422);
    add(member, phone, "My phone");

    var refused = signIn(phone, "https://evil.example", "/en/me");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("could not check");
    assertThat(refused.getCookie("hub")).isNull();
  }

  @Test
  void anAnswerIsGoodOnce() throws Exception {
    add(member, phone, "My phone");
    var begun = startSigningIn();
    var answer = JSON.writeValueAsString(phone.sign(begun.getContentAsString(), HERE));

    assertThat(finishSigningIn(answer, "/en/me", begun.getCookies()).getStatus()).isEqualTo(200);
    assertThat(finishSigningIn(answer, "/en/me", begun.getCookies()).getStatus()).isEqualTo(422);
  }

  @Test
  void anAnswerToAnotherBrowsersChallengeIsRefused() throws Exception {
    add(member, phone, "My phone");
    var answer = JSON.writeValueAsString(phone.sign(startSigningIn().getContentAsString(), HERE));
    var thief = startSigningIn().getCookies();

    assertThat(finishSigningIn(answer, "/en/me", thief).getStatus()).isEqualTo(422);
    assertThat(finishSigningIn(answer, "/en/me").getStatus()).isEqualTo(422);
  }

  @Test
  void aChallengeIsGoodForFiveMinutes() throws Exception {
    add(member, phone, "My phone");
    var begun = startSigningIn();
    db.sql("update signin_ceremony set expires_at = expires_at - cast(:time as interval)")
        .param("time", Ceremonies.GOOD_FOR.toSeconds() + " seconds")
        .update();

    var answer = JSON.writeValueAsString(phone.sign(begun.getContentAsString(), HERE));
    assertThat(finishSigningIn(answer, "/en/me", begun.getCookies()).getStatus()).isEqualTo(422);
  }

  @Test
  void aCountThatGoesBackIsRefusedAndNoted() throws Exception {
    add(member, phone, "My phone");
    assertThat(signIn(phone, HERE, "/en/me").getStatus()).isEqualTo(200);
    phone.stopCounting();

    assertThat(signIn(phone, HERE, "/en/me").getStatus()).isEqualTo(422);

    var passkey =
        db.sql("select id from signin_passkey where member_id = :id")
            .param("id", member.id())
            .query(Long.class)
            .single();
    assertThat(
            db.sql(
                    "select count(*) from audit_entry where subject = :subject and action = 'passkey.refused'")
                .param("subject", "passkey:" + passkey)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void oneThatDoesNotCountSignsInEachTime() throws Exception {
    var synced = new TestAuthenticator(0);
    add(member, synced, "Synced");
    assertThat(signIn(synced, HERE, "/en/me").getStatus()).isEqualTo(200);
    assertThat(signIn(synced, HERE, "/en/me").getStatus()).isEqualTo(200);
  }

  @Test
  void aSignatureThatWasTamperedWithIsRefused() throws Exception {
    add(member, phone, "My phone");
    var begun = startSigningIn();
    var answer = phone.sign(begun.getContentAsString(), HERE);
    @SuppressWarnings("unchecked")
    var response = (Map<String, Object>) answer.get("response");

    var stranger = cast.with(Role.MEMBER);
    startAdding(stranger);
    var handle =
        db.sql("select handle from signin_handle where member_id = :id")
            .param("id", stranger.id())
            .query(byte[].class)
            .single();
    response.put("userHandle", TestAuthenticator.text(handle));

    assertThat(
            finishSigningIn(JSON.writeValueAsString(answer), "/en/me", begun.getCookies())
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void nonsenseIsRefused() throws Exception {
    for (var nonsense : new String[] {"x", "{}", "[]", "null", "{\"id\":1,\"rawId\":\"%\"}"}) {
      var begun = startSigningIn();
      assertThat(finishSigningIn(nonsense, "/en/me", begun.getCookies()).getStatus())
          .as(nonsense)
          .isEqualTo(422);
      var adding = startAdding(member);
      assertThat(
              web.perform(
                      post("/en/me/passkeys")
                          .with(cast.in(member, adding.getCookies()))
                          .content(nonsense))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(nonsense)
          .isEqualTo(422);
    }
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    add(member, phone, "My phone");
    assertThat(signIn(phone, HERE, "https://evil.example").getContentAsString())
        .isEqualTo("{\"to\":\"/en/me\"}");
  }
}
