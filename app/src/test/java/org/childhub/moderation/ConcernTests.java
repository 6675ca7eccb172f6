package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.audit.AuditLog;
import org.childhub.audit.AuditSearch;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class ConcernTests {
  @Autowired MockMvc web;
  @Autowired Concerns concerns;
  @Autowired AuditLog log;

  @Test
  void aConcernIsKeptAndAnsweredWithANumber() throws Exception {
    web.perform(
            report("192.0.2.10")
                .param("worry", "A child next door cries every night.")
                .param("about", "/library/some-text")
                .param("country", "BA")
                .param("contact", "someone@example.org")
                .param("role", "adult"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("We decide what to do and write to you.")))
        .andExpect(content().string(containsString("tel:080050305")))
        .andExpect(content().string(not(containsString("cries every night"))));

    var kept =
        concerns.list(true).stream()
            .filter(one -> "/library/some-text".equals(one.about()))
            .findFirst()
            .orElseThrow();
    assertThat(kept.reference()).matches("[A-HJ-KM-NP-Z2-9]{10}");
    assertThat(kept.state()).isEqualTo("received");
    assertThat(Duration.between(kept.receivedAt(), kept.dueAt())).isEqualTo(Duration.ofHours(24));
    assertThat(concerns.read(kept.reference(), "command", Map.of()).orElseThrow().worry())
        .startsWith("A child next door");
    assertThat(actions(kept.reference()))
        .containsExactly("concern.received by form", "concern.read by command");
  }

  @Test
  void aBadFormComesBackWithEverythingThatWasTyped() throws Exception {
    web.perform(
            report("192.0.2.11")
                .param("worry", "<b>?" + "x".repeat(5000))
                .param("contact", "x".repeat(201))
                .param("country", "rs")
                .param("subject", "content")
                .param("role", "professional"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Shorten it")))
        .andExpect(
            content().string(containsString("&lt;b&gt;?" + "x".repeat(5000) + "</textarea>")))
        .andExpect(content().string(containsString("x".repeat(201))))
        .andExpect(content().string(containsString("value=\"RS\" selected")))
        .andExpect(content().string(containsString("value=\"content\" checked")))
        .andExpect(content().string(containsString("value=\"professional\" checked")));
    web.perform(report("192.0.2.11").param("worry", "ž".repeat(5001)))
        .andExpect(status().isUnprocessableContent());
    web.perform(report("192.0.2.11").param("worry", "ž".repeat(5000))).andExpect(status().isOk());
    web.perform(report("192.0.2.11")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void theHelplinesOfACountryAreShownWithoutSendingAnything() throws Exception {
    var before = concerns.list(false).size();

    web.perform(
            report("192.0.2.12")
                .param("worry", "not yet")
                .param("country", "RO")
                .param("helplines", "1"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("tel:119")))
        .andExpect(content().string(containsString("not yet</textarea>")));

    assertThat(concerns.list(false)).hasSize(before);
  }

  @Test
  void aChildsConcernIsDueSooner() {
    var form =
        new ConcernForm(
            UUID.randomUUID().toString(), "", "child", "a child's", "", "", "child", "");
    var kept = find(concerns.receive(form, Language.EN, false));

    assertThat(Duration.between(kept.receivedAt(), kept.dueAt())).isEqualTo(Duration.ofHours(4));
    assertThat(kept.stepAt()).isEqualTo(kept.dueAt());
  }

  @Test
  void aConcernIsClosedOnce() {
    var form =
        new ConcernForm(UUID.randomUUID().toString(), "", "", "to be closed", "", "", "", "");
    var reference = concerns.receive(form, Language.EN, false);

    assertThat(concerns.close(reference, "The child is safe.", "command", Map.of())).isTrue();
    assertThat(concerns.close(reference, "again", "command", Map.of())).isFalse();
    assertThat(find(reference).outcome()).isEqualTo("The child is safe.");
    assertThat(actions(reference))
        .containsExactly("concern.received by form", "concern.closed by command");
  }

  @Test
  void aRobotsConcernIsKeptAndMarked() throws Exception {
    web.perform(
            report("192.0.2.16")
                .param("worry", "buy this")
                .param("website", "https://spam.example")
                .param("about", "/robot"))
        .andExpect(status().isOk());

    assertThat(concerns.list(true))
        .anyMatch(one -> "/robot".equals(one.about()) && one.suspected());
  }

  @Test
  void theFormHasANeutralTitleAndAWayOut() throws Exception {
    web.perform(get("/en/concern").param("about", "/library/x"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("<title>Write to us – ")))
        .andExpect(content().string(containsString("data-leave")))
        .andExpect(content().string(containsString("noindex")));
    web.perform(get("/en/concern").param("about", "//evil.example"))
        .andExpect(content().string(not(containsString("evil.example"))));
  }

  @Test
  void theHelplinesPageShowsAllCountriesTheChosenOneFirst() throws Exception {
    web.perform(get("/sq/helplines").param("country", "ro"))
        .andExpect(status().isOk())
        .andExpect(
            content().string(org.hamcrest.Matchers.matchesPattern("(?s).*id=\"ro\".*id=\"al\".*")));
    web.perform(get("/en/helplines"))
        .andExpect(content().string(containsString("ChildHub is not an emergency service")));
  }

  private MockHttpServletRequestBuilder report(String address) {
    return post("/en/concern")
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            });
  }

  private Concern find(String reference) {
    return concerns.list(false).stream()
        .filter(one -> one.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private List<String> actions(String reference) {
    return log
        .find(new AuditSearch("", "", "concern:" + reference, null, null), Long.MAX_VALUE, 100)
        .reversed()
        .stream()
        .map(entry -> entry.action() + " by " + entry.actor())
        .toList();
  }
}
