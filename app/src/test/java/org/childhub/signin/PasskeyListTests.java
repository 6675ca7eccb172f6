package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member adds, names and removes her passkeys. */
class PasskeyListTests extends WithPasskeys {
  @Autowired Members members;

  @Test
  void sheIsToldByMail() throws Exception {
    var email = members.mailbox(member.id()).orElseThrow().email();
    add(member, phone, "My phone");
    post.letter(email, "a passkey was added to your account: My phone");

    var id =
        db.sql("select id from signin_passkey where member_id = :id")
            .param("id", member.id())
            .query(Long.class)
            .single();
    web.perform(post("/en/me/passkeys/" + id + "/removal").with(cast.in(member)));
    post.letter(email, "a passkey was removed from your account: My phone");
  }

  @Test
  void aPasskeyWithoutANameIsCalledByTheBrowser() throws Exception {
    add(member, phone, " ");
    web.perform(get("/en/me/sign-in").with(cast.in(member)))
        .andExpect(content().string(containsString("? on ?")));
  }

  @Test
  void whatIsAskedForNeedsNoNameButFingerFaceOrPin() throws Exception {
    var options = JSON.readTree(startAdding(member).getContentAsString());
    assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
    assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
    assertThat(options.at("/authenticatorSelection/userVerification").asString())
        .isEqualTo("required");
    assertThat(options.at("/user/id").asString()).isNotEqualTo(String.valueOf(member.id()));

    var request = JSON.readTree(startSigningIn().getContentAsString());
    assertThat(request.at("/allowCredentials").isEmpty()).isTrue();
    assertThat(request.at("/userVerification").asString()).isEqualTo("required");
  }

  @Test
  void aPasskeyIsNamedAndRemovedByItsOwnerAlone() throws Exception {
    add(member, phone, "My phone");
    var id =
        db.sql("select id from signin_passkey where member_id = :id")
            .param("id", member.id())
            .query(Long.class)
            .single();
    var other = cast.in(cast.with(Role.MEMBER));
    web.perform(post("/en/me/passkeys/" + id).with(other).param("name", "Mine"))
        .andExpect(status().isNotFound());
    web.perform(post("/en/me/passkeys/" + id + "/removal").with(other))
        .andExpect(status().isNotFound());

    var own = cast.in(member);
    web.perform(post("/en/me/passkeys/" + id).with(own).param("name", "Old <b>phone"))
        .andExpect(redirectedUrl("/en/me/sign-in"));
    web.perform(get("/en/me/sign-in").with(own))
        .andExpect(content().string(containsString("Old &lt;b&gt;phone")));
    web.perform(post("/en/me/passkeys/" + id + "/removal").with(own))
        .andExpect(redirectedUrl("/en/me/sign-in"));
    assertThat(signIn(phone, HERE, "/en/me").getStatus()).isEqualTo(422);
  }

  @Test
  void whoSignedInLongAgoAddsNone() throws Exception {
    var own = cast.in(member);
    age(member, RecentSignIn.GOOD_FOR.plus(Duration.ofSeconds(1)));

    web.perform(post("/en/me/passkeys/options").with(own))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("sign in again")));
    web.perform(get("/en/me/sign-in").with(own))
        .andExpect(content().string(containsString("/en/sign-in?again=yes")))
        .andExpect(content().string(not(containsString("data-passkey-new"))));
    web.perform(get("/en/sign-in").param("again", "yes").with(own)).andExpect(status().isOk());
  }

  @Test
  void aChallengeToAddOnePasskeyIsNobodyElses() throws Exception {
    var begun = startAdding(member);
    var other = cast.with(Role.MEMBER);

    assertThat(finishAdding(begun, other, HERE, "x").getStatus()).isEqualTo(422);
    web.perform(get("/en/me/sign-in").with(cast.in(other)))
        .andExpect(content().string(not(containsString("class=\"devices"))));
  }

  private void age(Member whose, Duration by) {
    db.sql(
            """
            update signin_device set opened_at = opened_at - cast(:time as interval) where member_id = :id
            """)
        .param("time", by.toSeconds() + " seconds")
        .param("id", whose.id())
        .update();
  }
}
