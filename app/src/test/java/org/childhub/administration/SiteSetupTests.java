package org.childhub.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.places.PlacesInUse;
import org.childhub.signin.TestMembers;
import org.childhub.web.Announcements;
import org.childhub.web.Appearance;
import org.childhub.web.Appearances;
import org.childhub.web.Colour;
import org.childhub.web.ContentVersion;
import org.childhub.web.Masthead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class SiteSetupTests {
  private static final String[] SOME = {"en", "bs", "sr-Cyrl", "hr", "sq"};

  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Appearances appearances;
  @Autowired Announcements announcements;
  @Autowired PlacesInUse places;
  @Autowired Accounts accounts;
  @Autowired TestEntries entries;
  @Autowired ContentVersion version;

  private Member administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = cast.with(Role.ADMINISTRATOR);
  }

  @AfterEach
  void asItWas() {
    appearances.write(new Appearance("", null, Set.of()));
    places.hide(Set.of());
    announcements.all().forEach(announcement -> announcements.remove(announcement.id()));
    version.raise();
  }

  @Test
  void nameAndColourStandOnEveryPageAtOnce() throws Exception {
    web.perform(get("/en/topics")).andExpect(content().string(containsString("ChildHub")));
    web.perform(setup().param("name", "Hub & Home").param("colour", "#5A1A4A"))
        .andExpect(redirectedUrl("/en/admin/site?done=saved"));

    web.perform(get("/en/topics"))
        .andExpect(content().string(containsString("Hub &amp; Home</title>")))
        .andExpect(content().string(containsString("/assets/masthead/5a1a4a.css")));
    web.perform(get("/assets/masthead/5a1a4a.css"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/css;charset=UTF-8"))
        .andExpect(content().string(containsString("--mast:#5a1a4a")));
  }

  @Test
  void aColourOnWhichSomebodyCannotReadIsRefusedWithAnotherThatWorks() throws Exception {
    var nearest = new Masthead(new Colour(0xff, 0xaa, 0)).nearest();
    web.perform(setup().param("colour", "#ffaa00"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("must be 3.0")))
        .andExpect(content().string(containsString(nearest.colour().hex())));
    assertThat(appearances.current().colour()).isNull();
    assertThat(nearest.shortfall()).isEmpty();
    assertThat(new Masthead(Colour.of("#0e3d40").orElseThrow()).shortfall()).isEmpty();
    assertThat(Colour.WHITE.contrast(new Colour(0, 0, 0))).isEqualTo(21);
    web.perform(get("/assets/masthead/ffaa00.css")).andExpect(status().isNotFound());
    web.perform(setup().param("colour", "red;}")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void whatIsHiddenLeavesMenusAndItsAddressesWork() throws Exception {
    web.perform(setup().param("usual", "yes").param("language", SOME).param("country", "BA", "RS"))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/en/topics"))
        .andExpect(content().string(not(containsString("/language/ro?"))))
        .andExpect(content().string(containsString("/language/sq?")));
    web.perform(get("/ro/topics")).andExpect(status().isOk());
    web.perform(get("/en/countries"))
        .andExpect(content().string(containsString("/en/countries/rs\"")))
        .andExpect(content().string(not(containsString("/en/countries/bg\""))));
    web.perform(get("/en/countries/bg")).andExpect(status().isOk());
  }

  @Test
  void whatIsHiddenIsOfferedNowhere() throws Exception {
    web.perform(setup().param("usual", "yes").param("language", SOME).param("country", "BA", "RS"));
    web.perform(get("/sitemap-0.xml"))
        .andExpect(content().string(not(containsString("/ro/"))))
        .andExpect(content().string(not(containsString("hreflang=\"mk\""))))
        .andExpect(content().string(containsString("hreflang=\"sq\"")));
    web.perform(get("/en/feed.atom"))
        .andExpect(content().string(not(containsString("/ro/feed.atom"))));
    web.perform(get("/").header("Accept-Language", "ro,sq;q=0.5")).andExpect(redirectedUrl("/sq/"));
    for (var form : List.of("/en/concern", "/en/newsletter", "/en/join")) {
      web.perform(get(form))
          .andExpect(content().string(containsString("value=\"RS\"")))
          .andExpect(content().string(not(containsString("value=\"BG\""))));
    }
    entries.put(
        of(Kind.ARTICLE, "hidden-both", "In both").from("RS", "BG"),
        of(Kind.ARTICLE, "hidden-other", "In another").from("BA"));
    await()
        .untilAsserted(
            () -> assertThat(body(get("/en/search"))).contains("name=\"country\" value=\"rs\""));
    assertThat(body(get("/en/search"))).doesNotContain("name=\"country\" value=\"bg\"");
    assertThat(body(get("/en/search?country=bg")))
        .contains("name=\"country\" value=\"bg\" checked", "In both");
    web.perform(get("/en/me/profile").with(cast.in(administrator)))
        .andExpect(content().string(not(containsString("value=\"BG\""))))
        .andExpect(content().string(not(containsString(">Română</option>"))));
  }

  @Test
  void whatWasChosenBeforeStaysWhereItIsHiddenNow() throws Exception {
    web.perform(setup().param("usual", "yes").param("language", SOME).param("country", "BA", "RS"));
    web.perform(get("/en/concern").param("country", "bg"))
        .andExpect(content().string(containsString("value=\"BG\" selected")));
    var here = String.valueOf(accounts.find(administrator.id()).orElseThrow().country());
    places.hide(Set.of(here));
    version.raise();
    web.perform(get("/en/me/profile").with(cast.in(administrator)))
        .andExpect(content().string(containsString("value=\"" + here + "\" selected")));
    web.perform(get("/").cookie(new Cookie("language", "ro"))).andExpect(redirectedUrl("/ro/"));
  }

  @Test
  void anAnnouncementIsOnEveryPageUntilAReaderPutsItAway() throws Exception {
    var today = LocalDate.now(clock);
    web.perform(get("/en/topics"));
    web.perform(announce(today, today.plusDays(1)).param("text.en", "We are <moving>"))
        .andExpect(redirectedUrl("/en/admin/site?done=told"));

    web.perform(get("/en/topics"))
        .andExpect(content().string(containsString("We are &lt;moving&gt;")));
    web.perform(get("/hr/topics"))
        .andExpect(content().string(containsString("lang=\"en\">We are")));
    var cookie =
        web.perform(post("/en/announcements/put-away").param("to", "/en/topics?x=1"))
            .andExpect(redirectedUrl("/en/topics?x=1"))
            .andReturn()
            .getResponse()
            .getCookie("announcements");
    for (var turn = 0; turn < 2; turn++) {
      web.perform(get("/en/topics").cookie(cookie))
          .andExpect(content().string(not(containsString("We are"))));
      web.perform(get("/en/topics")).andExpect(content().string(containsString("We are")));
      web.perform(get("/en/topics").cookie(new Cookie("announcements", "nonsense")))
          .andExpect(content().string(containsString("We are")));
    }
    web.perform(announce(today, today).param("text.en", "Something new"));
    web.perform(get("/en/topics").cookie(cookie))
        .andExpect(content().string(containsString("Something new")));
  }

  @Test
  void anAnnouncementOfAnotherDayIsNotShown() throws Exception {
    var today = LocalDate.now(clock);
    web.perform(announce(today.minusDays(3), today.minusDays(1)).param("text.en", "Of yesterday"));
    web.perform(announce(today.plusDays(1), today.plusDays(2)).param("text.en", "Of tomorrow"));
    web.perform(get("/en/topics"))
        .andExpect(content().string(not(containsString("Of yesterday"))))
        .andExpect(content().string(not(containsString("Of tomorrow"))));
    web.perform(announce(today, today.minusDays(1)).param("text.en", "Backwards"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not before the first")));
  }

  @Test
  void nobodyIsLedAwayFromTheHub() throws Exception {
    web.perform(post("/en/announcements/put-away").param("to", "https://example.org/"))
        .andExpect(redirectedUrl("/en/"));
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getContentAsString(UTF_8);
  }

  private MockHttpServletRequestBuilder setup() {
    return post("/en/admin/site").with(cast.in(administrator));
  }

  private MockHttpServletRequestBuilder announce(LocalDate from, LocalDate until) {
    return post("/en/admin/site/announcements")
        .with(cast.in(administrator))
        .param("from", from.toString())
        .param("until", until.toString());
  }
}
