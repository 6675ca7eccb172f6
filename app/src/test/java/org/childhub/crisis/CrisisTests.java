package org.childhub.crisis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class CrisisTests {
  private static final int LIGHT = 12 * 1024;

  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired Crises crises;
  @Autowired JdbcClient db;

  private Member editor;

  @BeforeEach
  void anEditor() {
    editor = cast.with(Role.EDITOR);
  }

  @AfterEach
  void none() {
    crises.all().forEach(crisis -> crises.remove(editor, crisis));
  }

  @Test
  void aPortalShowsWhatHelpsFirstAndTheFrontPageLeadsThere() throws Exception {
    entries.put(
        Made.of(Kind.ARTICLE, "crisis-second", "The second text"),
        Made.of(Kind.ARTICLE, "crisis-first", "The first text"));
    web.perform(
            form("Earthquake in an invented valley")
                .param("intro.en", "**Stay** outside. <script>alert(1)</script>")
                .param("country", "BA", "RS")
                .param(
                    "pinned",
                    "https://hub.example/en/news/crisis-first?x=1\n/hr/news/crisis-second/"))
        .andExpect(redirectedUrl("/en/crisis/earthquake-in-an-invented-valley"));

    var html =
        web.perform(get("/en/crisis/earthquake-in-an-invented-valley"))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("<strong>Stay</strong>")))
            .andExpect(content().string(not(containsString("<script>alert"))))
            .andExpect(content().string(containsString("080 05 03 05")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html.indexOf("The first text"))
        .isPositive()
        .isLessThan(html.indexOf("The second text"));
    assertThat(packed(html)).isLessThan(LIGHT);
    web.perform(get("/sq/"))
        .andExpect(content().string(containsString("/sq/crisis/earthquake-in-an-invented-valley")));
  }

  @Test
  void afterItsLastDayItLeadsToTheSearch() throws Exception {
    web.perform(form("Flood of tests"));
    db.sql("update crisis_desk set last_day = :yesterday where slug = 'flood-of-tests'")
        .param("yesterday", LocalDate.now(clock).minusDays(1))
        .update();
    crises.look();
    web.perform(get("/en/crisis/flood-of-tests"))
        .andExpect(redirectedUrl("/en/search?q=Flood+of+tests"));
    web.perform(get("/en/")).andExpect(content().string(not(containsString("flood-of-tests"))));
  }

  @Test
  void whatIsNotThereForEveryoneCannotBePinned() throws Exception {
    web.perform(form("Nothing here").param("pinned", "/en/library/no-such-item"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("leads to nothing")))
        .andExpect(content().string(containsString("Nothing here")));
    web.perform(post("/en/admin/crisis").with(cast.in(editor)).param("until", "soon"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write a title")))
        .andExpect(content().string(containsString("Give the last day")));
    web.perform(get("/en/crisis/nothing-here")).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder form(String title) {
    return post("/en/admin/crisis")
        .with(cast.in(editor))
        .param("title.en", title)
        .param("until", LocalDate.now(clock).plusDays(3).toString());
  }

  private static int packed(String html) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(html.getBytes(UTF_8));
    }
    return out.size();
  }
}
