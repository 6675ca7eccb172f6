package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A password is an option: set, used, changed and removed by the hub's addresses. */
@HubTest
class PasswordTests {
  private static final String GOOD = "lubenica tramvaj šuštanje";
  private static final String OTHER = "Kolibri пада тихо у оџак";

  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  @Autowired Members members;
  @Autowired TestMembers cast;
  @Autowired TestPost post;

  private final String address = TestMembers.newAddress();
  private Member member;
  private String email;

  @BeforeEach
  void somebodyJoined() {
    member = cast.with(Role.MEMBER);
    email = members.mailbox(member.id()).orElseThrow().email();
  }

  @Test
  void aPasswordSignsInAndLeadsWhereSheWas() throws Exception {
    set(GOOD).andExpect(redirectedUrl("/en/me/sign-in"));

    var entered = signIn(email.toUpperCase(java.util.Locale.ROOT), GOOD);

    assertThat(entered.getRedirectedUrl()).isEqualTo("/en/me/devices");
    web.perform(get("/en/me/devices").cookie(entered.getCookies()))
        .andExpect(content().string(containsString("by a password")));
  }

  @Test
  void nobodyLearnsWhoIsAMemberOrWhoHasAPassword() throws Exception {
    set(GOOD);
    var without = members.mailbox(cast.with(Role.MEMBER).id()).orElseThrow().email();

    var wrong = signIn(email, "wrong but long enough");
    var none = signIn(without, "wrong but long enough");
    var nobody = signIn("nobody-" + UUID.randomUUID() + "@example.org", "wrong but long enough");
    var nonsense = signIn("no address", "wrong but long enough");

    assertThat(List.of(wrong, none, nobody, nonsense))
        .allSatisfy(
            answer -> {
              assertThat(answer.getStatus()).isEqualTo(422);
              assertThat(answer.getCookie("hub")).isNull();
              assertThat(masked(answer)).isEqualTo(masked(wrong));
            });
    assertThat(wrong.getContentAsString())
        .contains("do not belong together")
        .doesNotContain("wrong but long enough");
  }

  @Test
  void whatIsKeptIsArgon2idAsOwaspAdvises() throws Exception {
    set(GOOD);
    assertThat(
            db.sql("select hash from signin_password where member_id = :id")
                .param("id", member.id())
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain("lubenica");
  }

  @Test
  void easyPasswordsAreRefusedWithWhatToDo() throws Exception {
    set("kratko 7č").andExpect(status().isUnprocessableContent());
    for (var common :
        List.of(
            "1234567890",
            "password123",
            "qwertyuiop",
            "Sunshine2024!",
            "aaaaaaaaaaaa",
            "lozinka123",
            "ChildHub2026",
            "sarajevo1984",
            "passwordpassword",
            member.name(),
            email)) {
      set(common)
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("Choose another one")));
    }
    set("x".repeat(10) + " " + "y z ".repeat(60))
        .andExpect(content().string(containsString("shorter")));
    set("");
    web.perform(get("/en/me/sign-in").with(cast.in(member)))
        .andExpect(content().string(containsString("You have no password")));
  }

  @Test
  void longOnesOfAnyLettersAreTaken() throws Exception {
    var longest = "љубичаста ламса ".repeat(12) + "12345678";
    assertThat(longest).hasSize(200);
    set(longest).andExpect(redirectedUrl("/en/me/sign-in"));
    assertThat(signIn(email, longest).getStatus()).isEqualTo(302);
    assertThat(signIn(email, longest + " ").getStatus()).isEqualTo(422);
  }

  @Test
  void itIsTheSameOnEveryKeyboard() throws Exception {
    set(Normalizer.normalize(GOOD, Normalizer.Form.NFD));
    assertThat(signIn(email, Normalizer.normalize(GOOD, Normalizer.Form.NFC)).getStatus())
        .isEqualTo(302);
  }

  @Test
  void changingItSignsOutTheOtherDevices() throws Exception {
    var phone = cast.in(member);
    var desk = cast.in(member);

    set(GOOD, desk).andExpect(redirectedUrl("/en/me/sign-in"));

    web.perform(get("/en/me").with(phone)).andExpect(status().is3xxRedirection());
    web.perform(get("/en/me").with(desk)).andExpect(status().isOk());
    post.letter(email, "a password was set for your account");
  }

  @Test
  void whoSignedInLongAgoNeedsTheOldOne() throws Exception {
    set(GOOD);
    var desk = cast.in(member);
    db.sql("update signin_device set opened_at = opened_at - interval '11 minutes'").update();

    set(OTHER, desk).andExpect(status().isUnprocessableContent());
    web.perform(post("/en/me/password").with(desk).param("password", OTHER).param("old", "wrong"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not your password now")));
    web.perform(post("/en/me/password/removal").with(desk).param("old", "wrong"))
        .andExpect(status().isUnprocessableContent());
    assertThat(signIn(email, GOOD).getStatus()).isEqualTo(302);

    web.perform(post("/en/me/password").with(desk).param("password", OTHER).param("old", GOOD))
        .andExpect(redirectedUrl("/en/me/sign-in"));
    assertThat(signIn(email, GOOD).getStatus()).isEqualTo(422);
    assertThat(signIn(email, OTHER).getStatus()).isEqualTo(302);
  }

  @Test
  void whoSignedInLongAgoSetsNoFirstOne() throws Exception {
    var desk = cast.in(member);
    db.sql("update signin_device set opened_at = opened_at - interval '11 minutes'").update();
    set(GOOD, desk)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("sign in again")));
    web.perform(get("/en/me/sign-in").with(desk))
        .andExpect(content().string(not(containsString("new-password"))));
  }

  @Test
  void aRemovedPasswordSignsNobodyIn() throws Exception {
    set(GOOD);
    web.perform(post("/en/me/password/removal").with(cast.in(member)))
        .andExpect(redirectedUrl("/en/me/sign-in"));
    assertThat(signIn(email, GOOD).getStatus()).isEqualTo(422);
    post.letter(email, "the password of your account was removed");
  }

  @Test
  void guessingIsCountedByAccountWhileTheLinkStillComes() throws Exception {
    set(GOOD);
    for (var i = 0; i < Limits.PER_ACCOUNT; i++) {
      assertThat(signIn(email, "guess number " + i).getStatus()).isEqualTo(422);
    }
    assertThat(signIn(email, GOOD).getStatus()).isEqualTo(429);
    web.perform(
            post("/en/sign-in")
                .with(TestMembers.from(TestMembers.newAddress()))
                .param("email", email))
        .andExpect(status().isOk());
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    set(GOOD);
    web.perform(
            post("/en/sign-in/password")
                .with(TestMembers.from(address))
                .param("address", email)
                .param("password", GOOD)
                .param("to", "//evil.example"))
        .andExpect(redirectedUrl("/en/me"));
  }

  private ResultActions set(String password) throws Exception {
    return set(password, cast.in(member));
  }

  private ResultActions set(String password, RequestPostProcessor who) throws Exception {
    return web.perform(post("/en/me/password").with(who).param("password", password));
  }

  private MockHttpServletResponse signIn(String who, String password) throws Exception {
    return web.perform(
            post("/en/sign-in/password")
                .with(TestMembers.from(address))
                .param("address", who)
                .param("password", password)
                .param("to", "/en/me/devices"))
        .andReturn()
        .getResponse();
  }

  private static String masked(MockHttpServletResponse answer) throws Exception {
    return answer
        .getContentAsString()
        .replaceAll("value=\"[^\"]*(@example\\.org|no address)\"", "");
  }
}
