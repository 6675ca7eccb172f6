package org.childhub.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Members;
import org.childhub.mail.MailAddress;
import org.childhub.signin.Links.Link;
import org.childhub.signin.Links.Purpose;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class JoinTests {
  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  @Autowired Links links;
  @Autowired Members members;

  @Test
  void joiningTakesAFormAMailAndAPress() throws Exception {
    var email = "new-" + UUID.randomUUID() + "@Example.ORG";
    web.perform(
            join()
                .param("name", "Nova Članica")
                .param("email", email)
                .param("country", "BA")
                .param("age", "18")
                .param("terms", "yes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Look into your mailbox")));
    assertThat(members.withAddress(email)).isEmpty();

    var form = new Joining("Nova Članica", email, "BA", "18", "yes", "");
    var kept = MailAddress.of(email).orElseThrow();
    var secret = links.make(Purpose.JOIN, new Link(kept, null, form, "/en/me", true)).text();
    var entered =
        web.perform(post("/bs/join/" + secret)).andExpect(redirectedUrl("/en/me")).andReturn();

    var member = members.withAddress(email).orElseThrow();
    assertThat(member.name()).isEqualTo("Nova Članica");
    assertThat(member.language()).isEqualTo(Language.BS);
    assertThat(member.email()).endsWith("@example.org");
    web.perform(get("/bs/me").cookie(entered.getResponse().getCookies()))
        .andExpect(content().string(containsString("Nova Članica")));
    assertThat(
            db.sql("select version from accounts_consent where member_id = :id and given")
                .param("id", member.id())
                .query(String.class)
                .list())
        .containsExactly("2026-11-30");
  }

  @Test
  void aFormThatLacksSomethingComesBackWithWhatWasTyped() throws Exception {
    web.perform(join().param("name", "Ana <b>").param("email", "ana@").param("country", "??"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Ana &lt;b")))
        .andExpect(content().string(containsString("ana@")))
        .andExpect(content().string(containsString("with the part after @")))
        .andExpect(content().string(containsString("Choose a country")))
        .andExpect(content().string(containsString("Choose your age")))
        .andExpect(content().string(containsString("tick the box")));
  }

  @Test
  void whoIsYoungerThanTheCountrysAgeOfConsentCannotJoinYet() throws Exception {
    web.perform(filled("RS", "14")).andExpect(status().isUnprocessableContent());
    web.perform(filled("RS", "15")).andExpect(status().isOk());
    web.perform(filled("MK", "14")).andExpect(status().isOk());
    web.perform(filled("XK", "15"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("helplines")));
    web.perform(filled("RS", "0")).andExpect(status().isUnprocessableContent());
  }

  private static MockHttpServletRequestBuilder join() {
    return post("/en/join");
  }

  private static MockHttpServletRequestBuilder filled(String country, String age) {
    return join()
        .param("name", "Young One")
        .param("email", "young-%s@example.org".formatted(UUID.randomUUID()))
        .param("country", country)
        .param("age", age)
        .param("terms", "yes");
  }
}
