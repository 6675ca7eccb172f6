package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
@ExtendWith(OutputCaptureExtension.class)
class ConcernTests {
  @Autowired MockMvc web;
  @Autowired Concerns concerns;
  @Autowired EscalationClock clock;
  @Autowired JdbcClient db;

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
    assertThat(concerns.read(kept.reference(), "a test").orElseThrow().worry())
        .startsWith("A child next door");
    assertThat(actions(kept.id())).containsExactly("received by form", "read by a test");
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
  void aChildsConcernIsDueSoonerAndALateOneIsEscalatedOnce(CapturedOutput log) {
    var form =
        new ConcernForm(
            UUID.randomUUID().toString(),
            "",
            "child",
            "secret words of a child",
            "",
            "",
            "child",
            "");
    var reference = concerns.receive(form, Language.EN, false);
    var kept =
        concerns.list(true).stream()
            .filter(one -> one.reference().equals(reference))
            .findFirst()
            .orElseThrow();
    assertThat(Duration.between(kept.receivedAt(), kept.dueAt())).isEqualTo(Duration.ofHours(4));
    assertThat(concerns.overdue(kept.dueAt().minusSeconds(1))).doesNotContain(kept);
    assertThat(concerns.overdue(kept.dueAt())).extracting(Concern::reference).contains(reference);
    db.sql("update moderation_concern set due_at = :past where id = :id")
        .param("past", Timestamp.from(Instant.EPOCH))
        .param("id", kept.id())
        .update();

    clock.look();
    clock.look();

    assertThat(actions(kept.id())).containsExactly("received by form", "escalated by clock");
    assertThat(log.getAll()).contains(reference).doesNotContain("secret words");
    assertThat(concerns.close(reference, "The child is safe.", "a test")).isTrue();
    assertThat(concerns.close(reference, "again", "a test")).isFalse();
  }

  @Test
  void theAuditLogOnlyGrows() {
    concerns.receive(
        new ConcernForm(UUID.randomUUID().toString(), "", "", "to be kept", "", "", "", ""),
        Language.EN,
        false);

    assertThatThrownBy(() -> db.sql("delete from moderation_audit").update())
        .hasMessageContaining("only grows");
    assertThatThrownBy(() -> db.sql("update moderation_audit set actor = 'x'").update())
        .hasMessageContaining("only grows");
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

  private List<String> actions(long id) {
    return db.sql(
            "select action || ' by ' || actor from moderation_audit where concern_id = :id order by"
                + " id")
        .param("id", id)
        .query(String.class)
        .list();
  }
}
