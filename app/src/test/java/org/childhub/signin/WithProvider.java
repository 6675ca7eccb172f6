package org.childhub.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A hub that knows a real OpenID Connect provider, which says what a test wants. */
@HubTest
class WithProvider {
  static final String BACK = "/en/sign-in/provider/university";
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  static {
    PROVIDER.start();
  }

  @Autowired MockMvc web;
  @Autowired Members members;
  @Autowired TestMembers cast;
  @Autowired TestPost post;

  final String address = TestMembers.newAddress();
  private final String subject = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void university(DynamicPropertyRegistry settings) {
    settings.add("hub.sign-in.providers.university.name", () -> "University of Tests");
    settings.add(
        "hub.sign-in.providers.university.issuer", () -> PROVIDER.issuerUrl("uni").toString());
    settings.add("hub.sign-in.providers.university.client-id", () -> "hub");
    settings.add("hub.sign-in.providers.university.client-secret", () -> "secret");
    settings.add("hub.sign-in.providers.gone.name", () -> "Gone");
    settings.add("hub.sign-in.providers.gone.issuer", () -> "http://localhost:9/none");
    settings.add("hub.sign-in.providers.gone.client-id", () -> "hub");
  }

  /** Where a browser is after the provider sent it back, and what it keeps. */
  record Trip(String back, Cookie[] cookies) {}

  /** What the provider says next, of this test's person. */
  void says(Map<String, Object> claims) {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback("uni", subject, "JWT", List.of("hub"), claims, 60));
  }

  MockHttpServletResponse leave(String to) throws Exception {
    return web.perform(
            post("/en/sign-in/provider/university").with(TestMembers.from(address)).param("to", to))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse leaveToConnect(Member member) throws Exception {
    return web.perform(post("/en/me/providers/university").with(cast.in(member)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse connect(Member member) throws Exception {
    var trip = travel(leaveToConnect(member));
    return come(trip.back(), cast.in(member, trip.cookies()));
  }

  Trip travel(String to) throws Exception {
    return travel(leave(to));
  }

  /** To the provider, which signs in whoever comes, and back. */
  static Trip travel(MockHttpServletResponse left) throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(leadsTo(left))).build(),
              HttpResponse.BodyHandlers.discarding());
      var back = answer.headers().firstValue("Location").orElseThrow();
      return new Trip(back.replace("http://localhost:8080", "/en"), left.getCookies());
    }
  }

  static String leadsTo(MockHttpServletResponse left) {
    return left.getHeader("Refresh").replace("0; url=", "");
  }

  MockHttpServletResponse come(Trip trip) throws Exception {
    return web.perform(get(URI.create(trip.back())).cookie(trip.cookies()))
        .andReturn()
        .getResponse();
  }

  MockHttpServletResponse come(String back, RequestPostProcessor who) throws Exception {
    return web.perform(get(URI.create(back)).with(who)).andReturn().getResponse();
  }

  void join(String email, Cookie[] cookies) throws Exception {
    web.perform(
            post("/en/join")
                .with(TestMembers.from(address))
                .cookie(cookies)
                .param("name", "Nova Članica")
                .param("email", email)
                .param("country", "BA")
                .param("age", "18")
                .param("terms", "yes"))
        .andExpect(status().isOk());
  }
}
