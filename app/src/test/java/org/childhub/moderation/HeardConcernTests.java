package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is heard: one word, two taps, many messages, and what is sent in a reader's name. */
@HubTest
class HeardConcernTests {
  @Autowired MockMvc web;
  @Autowired Concerns concerns;
  @Autowired JdbcClient db;

  @Test
  void aFormSentTwiceIsOneConcern() throws Exception {
    var form = UUID.randomUUID().toString();
    var first = reference(report("192.0.2.13").param("worry", "sent twice").param("form", form));
    var second = reference(report("192.0.2.13").param("worry", "sent twice").param("form", form));

    assertThat(first).isEqualTo(second);
  }

  @Test
  void aFormSentTwiceAtOnceIsOneConcern() throws Exception {
    var form = UUID.randomUUID().toString();
    try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<String>>();
      for (var tap = 0; tap < 8; tap++) {
        answers.add(
            taps.submit(
                () -> reference(report("192.0.2.20").param("worry", "twice").param("form", form))));
      }
      var references = new HashSet<String>();
      for (var answer : answers) {
        references.add(answer.get());
      }
      assertThat(references).hasSize(1).allMatch(reference -> reference.length() == 10);
    }
  }

  @Test
  void whoGoesBackAndWritesMoreIsHeard() throws Exception {
    var form = UUID.randomUUID().toString();
    var first = reference(report("192.0.2.21").param("worry", "Help").param("form", form));
    var more = reference(report("192.0.2.21").param("worry", "Help me").param("form", form));
    assertThat(concerns.read(first, "command", Map.of()).orElseThrow().worry()).isEqualTo("Help");
    assertThat(concerns.read(more, "command", Map.of()).orElseThrow().worry()).isEqualTo("Help me");
  }

  @Test
  void oneWordIsEnough() throws Exception {
    web.perform(report("192.0.2.22").param("worry", "SOS")).andExpect(status().isOk());
    web.perform(report("192.0.2.22").param("worry", " \n "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("one word is enough")));
  }

  @Test
  void whatAnotherSiteSendsWaitsForTheReadersOwnPress() throws Exception {
    var before = concerns.list(false).size();
    for (var foreign :
        List.of(
            report("192.0.2.23").header("Sec-Fetch-Site", "cross-site"),
            report("192.0.2.23").header("Sec-Fetch-Site", "same-site"),
            report("192.0.2.23").header("Origin", "https://evil.example"),
            report("192.0.2.23").header("Origin", "null"))) {
      web.perform(foreign.param("worry", "in your name").param("role", "child"))
          .andExpect(status().isForbidden())
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(content().string(containsString("has not been sent yet")))
          .andExpect(content().string(containsString("in your name</textarea>")))
          .andExpect(content().string(containsString("value=\"child\" checked")));
    }
    assertThat(concerns.list(false)).hasSize(before);
    web.perform(
            report("192.0.2.23")
                .param("worry", "my own")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://hub.example"))
        .andExpect(status().isOk());
    web.perform(
            report("192.0.2.23").param("worry", "mine").header("Origin", "http://localhost:8080"))
        .andExpect(status().isOk());
  }

  @Test
  void manyFromOneAddressAreTakenAndMarked() throws Exception {
    for (var i = 0; i < Crowd.MOST; i++) {
      web.perform(report("192.0.2.14").param("worry", "again and again").param("about", "/again"))
          .andExpect(status().isOk());
    }
    assertThat(crowded("/again", "/one/more", "/else")).isEmpty();
    web.perform(report("192.0.2.14").param("worry", "one more time").param("about", "/one/more"))
        .andExpect(status().isOk());
    web.perform(report("192.0.2.15").param("worry", "from elsewhere").param("about", "/else"))
        .andExpect(status().isOk());
    assertThat(crowded("/again", "/one/more", "/else")).containsExactly("/one/more");
    assertThat(
            db.sql("select encode(visitor, 'escape') from moderation_attempt")
                .query(String.class)
                .list())
        .noneMatch(hash -> hash.contains("192.0.2"));
  }

  private List<String> crowded(String... about) {
    var those = List.of(about);
    return concerns.list(true).stream()
        .filter(concern -> concern.crowded() && those.contains(concern.about()))
        .map(Concern::about)
        .toList();
  }

  private MockHttpServletRequestBuilder report(String address) {
    return post("/en/concern")
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            });
  }

  private String reference(MockHttpServletRequestBuilder request) throws Exception {
    var page = web.perform(request).andReturn().getResponse().getContentAsString();
    return page.replaceFirst("(?s).*translate=\"no\">([A-Z2-9]{10})<.*", "$1");
  }
}
