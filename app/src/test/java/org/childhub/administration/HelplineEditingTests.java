package org.childhub.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.places.ConsentAge;
import org.childhub.places.ConsentAges;
import org.childhub.places.HelplineChecks;
import org.childhub.places.Places;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class HelplineEditingTests {
  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired HelplineChecks checks;
  @Autowired ConsentAges ages;
  @Autowired Places places;
  @Autowired JdbcClient db;

  private Member editor;

  @BeforeEach
  void anEditor() {
    editor = cast.with(Role.EDITOR);
  }

  @Test
  void aNewNumberIsShownAtOnceWithItsSourceAndDate() throws Exception {
    web.perform(line("1100 11").param("name", "Test line <one>"))
        .andExpect(redirectedUrl("/en/admin/helplines?done=saved"));

    web.perform(get("/en/helplines"))
        .andExpect(content().string(containsString("Test line &lt;one&gt;")))
        .andExpect(content().string(containsString("tel:110011")));
    web.perform(line("1100 11"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("with this number already")));
  }

  @Test
  void nothingIsSavedWithoutSourceAndDayAndNothingTypedIsLost() throws Exception {
    web.perform(
            post("/en/admin/helplines")
                .with(cast.in(editor))
                .param("country", "PK")
                .param("number", "1100 12")
                .param("kind", "parents")
                .param("hours", "whenever")
                .param("website", "javascript:alert(1)")
                .param("checked", LocalDate.now(clock).plusDays(2).toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say where you know this from")))
        .andExpect(content().string(containsString("today at the latest")))
        .andExpect(content().string(containsString("Write the hours like this")))
        .andExpect(content().string(containsString("Write the whole address")))
        .andExpect(content().string(containsString("value=\"1100 12\"")));
    web.perform(get("/en/helplines")).andExpect(content().string(not(containsString("1100 12"))));
  }

  @Test
  void aWrongNumberIsHiddenUntilSomebodyConfirmsIt() throws Exception {
    web.perform(line("1100 13"));
    var id = id("1100 13");
    age("1100 13", 91);
    web.perform(get("/en/admin/helplines").with(cast.in(editor)))
        .andExpect(content().string(containsString("look again")));

    web.perform(
            post("/en/admin/helplines/" + id + "/doubt")
                .with(cast.in(editor))
                .param("words", "Nobody answers"))
        .andExpect(redirectedUrl("/en/admin/helplines?done=hidden"));
    web.perform(get("/en/helplines")).andExpect(content().string(not(containsString("1100 13"))));
    web.perform(get("/en/admin/helplines").with(cast.in(editor)))
        .andExpect(content().string(containsString("Nobody answers")));

    web.perform(post("/en/admin/helplines/" + id + "/confirmation").with(cast.in(editor)))
        .andExpect(redirectedUrl("/en/admin/helplines?done=checked"));
    web.perform(get("/en/helplines")).andExpect(content().string(containsString("1100 13")));
    assertThat(checks.find(id).orElseThrow().helpline().isStale(LocalDate.now(clock))).isFalse();
  }

  @Test
  void aChangedNumberKeepsItsPlaceAndIsTheHubsOwn() throws Exception {
    web.perform(line("1100 14"));
    var id = id("1100 14");
    web.perform(line("1100 15").uri("/en/admin/helplines/" + id))
        .andExpect(redirectedUrl("/en/admin/helplines?done=saved"));
    assertThat(id("1100 15")).isEqualTo(id);
    assertThat(
            db.sql("select origin from places_helpline where id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo("own");
    web.perform(line("1100 16").uri("/en/admin/helplines/999999999"))
        .andExpect(status().isNotFound());
  }

  @Test
  void anAgeOfConsentNeedsASourceAndADay() throws Exception {
    web.perform(
            post("/en/admin/ages/iq")
                .with(cast.in(editor))
                .param("age", "12")
                .param("source", " ")
                .param("checked", "yesterday"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("from 13 to 18")));
    assertThat(places.consentAge("iq").confirmed()).isFalse();

    web.perform(
            post("/en/admin/ages/iq")
                .with(cast.in(editor))
                .param("age", "14")
                .param("source", "An invented law")
                .param("checked", "2026-01-02")
                .param("confirmed", "yes"))
        .andExpect(redirectedUrl("/en/admin/ages?done=saved"));
    assertThat(places.consentAge("IQ"))
        .isEqualTo(new ConsentAge(14, "An invented law", LocalDate.of(2026, 1, 2), true));
    web.perform(post("/en/admin/ages/iq/confirmation").with(cast.in(editor)))
        .andExpect(redirectedUrl("/en/admin/ages?done=checked"));
    assertThat(ages.of("IQ").orElseThrow().checkedOn()).isEqualTo(LocalDate.now(clock));
    web.perform(get("/en/admin/ages").with(cast.in(editor)))
        .andExpect(content().string(containsString("An invented law")));
    web.perform(get("/en/admin/ages/see").with(cast.in(editor))).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder line(String number) {
    return post("/en/admin/helplines")
        .with(cast.in(editor))
        .param("country", "PK")
        .param("number", number)
        .param("kind", "parents")
        .param("hours", "Mo-Fr 09:00-17:00")
        .param("source", "https://example.org/line")
        .param("checked", "2026-11-01");
  }

  private long id(String number) {
    return checks.all().stream()
        .filter(check -> check.helpline().number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void age(String number, int days) {
    db.sql("update places_helpline set checked_on = :day where number = :number")
        .param("day", LocalDate.now(clock).minusDays(days))
        .param("number", number)
        .update();
  }
}
