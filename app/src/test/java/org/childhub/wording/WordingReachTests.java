package org.childhub.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.ContentVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who corrects what everybody reads. */
@HubTest
class WordingReachTests {
  private static final String HERE = "/en/admin/messages/sr-Cyrl/";

  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Messages messages;
  @Autowired ContentVersion version;
  @Autowired JdbcClient db;

  @AfterEach
  void nothingStaysCorrected() {
    db.sql("delete from wording_correction").update();
    version.raise();
  }

  @Test
  void whoTranslatesForOneCountryReadsTheMessagesAndCorrectsNone() throws Exception {
    for (var scoped :
        new Member[] {
          members.with(Role.TRANSLATOR, "RS", null),
          members.with(Role.TRANSLATOR, null, "known-house"),
          members.with(Role.NATIONAL_COORDINATOR, "RS", null)
        }) {
      correct(members.with(Role.TRANSLATOR), "wording.more", "Још порука", base("wording.more"));
      show(scoped, HERE + "wording.more")
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("not in one country only")))
          .andExpect(content().string(not(containsString("<textarea"))))
          .andExpect(content().string(not(containsString("/withdrawal"))));
      correct(scoped, "wording.more", "Даље", base("wording.more"))
          .andExpect(status().isNotFound());
      withdraw(scoped, "wording.more").andExpect(status().isNotFound());
      assertThat(messages.in(Language.SR_CYRL).get("wording.more")).isEqualTo("Још порука");
    }
  }

  @Test
  void messagesOfSafetyAreForEditors() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    for (var key :
        new String[] {
          "places.emergency.title",
          "web.safe.question",
          "moderation.title",
          "signin.letter.sign-in.text"
        }) {
      var shipped = messages.shipped(Language.SR_CYRL).get(key);
      show(translator, HERE + key)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Editors correct it.")))
          .andExpect(content().string(not(containsString("<textarea"))));
      for (var member :
          new Member[] {
            translator,
            members.with(Role.NATIONAL_COORDINATOR),
            members.with(Role.EDITOR, "RS", null)
          }) {
        correct(member, key, shipped + "!", "").andExpect(status().isNotFound());
        withdraw(member, key).andExpect(status().isNotFound());
      }
      correct(members.with(Role.EDITOR), key, shipped + "!", "")
          .andExpect(redirectedUrl(HERE + key + "?done=saved"));
    }
  }

  @Test
  void serbianInLatinLettersIsOfferedInCyrillicAndOtherLanguagesInAnotherScriptAreRefused()
      throws Exception {
    var translator = members.with(Role.TRANSLATOR);

    show(translator, "/sr-Latn/admin/messages/sr-Cyrl/wording.more")
        .andExpect(content().string(containsString("Pišite ćirilicom")));
    correct(translator, "wording.more", "Prikaži još", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is your text in Cyrillic.")))
        .andExpect(content().string(containsString("Прикажи још</textarea>")));
    assertThat(base("wording.more")).isEmpty();
    web.perform(
            post("/en/admin/messages/mk/wording.more")
                .param("pattern", "Prikazi uste")
                .with(members.in(translator)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write this in the letters")))
        .andExpect(content().string(containsString("Prikazi uste</textarea>")));
  }

  private String base(String key) {
    return db.sql("select at from wording_correction where key = :key")
        .param("key", key)
        .query((row, number) -> row.getTimestamp("at").toInstant().toString())
        .optional()
        .orElse("");
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions correct(Member member, String key, String pattern, String base)
      throws Exception {
    return web.perform(
        post(HERE + key).param("pattern", pattern).param("base", base).with(members.in(member)));
  }

  private ResultActions withdraw(Member member, String key) throws Exception {
    return web.perform(
        post(HERE + key + "/withdrawal").param("base", base(key)).with(members.in(member)));
  }
}
