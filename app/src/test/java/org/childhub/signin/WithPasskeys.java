package org.childhub.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The steps of the ceremony by the hub's addresses, with an emulated browser and authenticator. */
@HubTest
class WithPasskeys {
  static final String HERE = "http://localhost:8080";
  static final JsonMapper JSON = JsonMapper.shared();

  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  @Autowired TestMembers cast;
  @Autowired TestPost post;

  final TestAuthenticator phone = new TestAuthenticator(1);
  final String address = TestMembers.newAddress();
  Member member;

  @BeforeEach
  void somebodyJoined() {
    member = cast.with(Role.MEMBER);
  }

  void add(Member owner, TestAuthenticator device, String name) throws Exception {
    var begun = startAdding(owner);
    var made = device.make(begun.getContentAsString(), HERE);
    web.perform(
            post("/en/me/passkeys")
                .with(cast.in(owner, begun.getCookies()))
                .content(JSON.writeValueAsString(Map.of("name", name, "credential", made))))
        .andExpect(status().isCreated());
  }

  MockHttpServletResponse startAdding(Member owner) throws Exception {
    return web.perform(post("/en/me/passkeys/options").with(cast.in(owner)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse finishAdding(
      MockHttpServletResponse begun, Member owner, String origin, String name) throws Exception {
    var made = new TestAuthenticator(1).make(begun.getContentAsString(), origin);
    return web.perform(
            post("/en/me/passkeys")
                .with(cast.in(owner, begun.getCookies()))
                .content(JSON.writeValueAsString(Map.of("name", name, "credential", made))))
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse signIn(TestAuthenticator device, String origin, String to)
      throws Exception {
    var begun = startSigningIn();
    var answer = JSON.writeValueAsString(device.sign(begun.getContentAsString(), origin));
    return finishSigningIn(answer, to, begun.getCookies());
  }

  MockHttpServletResponse startSigningIn() throws Exception {
    return web.perform(post("/en/sign-in/passkey/options").with(TestMembers.from(address)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse finishSigningIn(String answer, String to, Cookie... cookies)
      throws Exception {
    var request =
        post("/en/sign-in/passkey")
            .with(TestMembers.from(address))
            .queryParam("to", to)
            .content(answer);
    return web.perform(cookies.length == 0 ? request : request.cookie(cookies))
        .andReturn()
        .getResponse();
  }
}
