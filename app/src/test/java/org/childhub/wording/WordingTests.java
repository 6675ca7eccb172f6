package org.childhub.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.audit.AuditEntry;
import org.childhub.audit.AuditLog;
import org.childhub.audit.AuditSearch;
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

/** Messages of the interface, corrected in the browser. */
@HubTest
class WordingTests {
  private static final String HERE = "/en/admin/messages/sr-Cyrl/";

  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Messages messages;
  @Autowired WordingBelongings belongings;
  @Autowired ContentVersion version;
  @Autowired AuditLog log;
  @Autowired JdbcClient db;

  @AfterEach
  void nothingStaysCorrected() {
    db.sql("delete from wording_correction").update();
    version.raise();
  }

  @Test
  void aCorrectionShowsAtOnceInBothScriptsAndCanBeTakenBack() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    var before = messages.in(Language.SR_CYRL).get("web.nav.library");
    guest("/sr-Cyrl/").andExpect(content().string(containsString(before)));

    correct(translator, "web.nav.library", "Читаоница", "")
        .andExpect(redirectedUrl(HERE + "web.nav.library?done=saved"));
    guest("/sr-Cyrl/").andExpect(content().string(containsString("Читаоница")));
    guest("/sr-Latn/").andExpect(content().string(containsString("Čitaonica")));
    show(translator, HERE + "web.nav.library?done=saved")
        .andExpect(content().string(containsString("Corrected by " + translator.name())))
        .andExpect(content().string(containsString("Readers see it now.")))
        .andExpect(content().string(containsString(before)));
    show(translator, "/en/admin/messages?in=sr-Cyrl&only=corrected")
        .andExpect(content().string(containsString("web.nav.library")))
        .andExpect(content().string(containsString("1 message")));

    withdraw(translator, "web.nav.library").andExpect(status().is3xxRedirection());
    guest("/sr-Cyrl/").andExpect(content().string(not(containsString("Читаоница"))));
    guest("/sr-Latn/").andExpect(content().string(not(containsString("Čitaonica"))));
    assertThat(
            log
                .find(
                    new AuditSearch("member:" + translator.id(), "", "", null, null),
                    Long.MAX_VALUE,
                    10)
                .stream()
                .filter(entry -> entry.action().startsWith("message."))
                .filter(entry -> entry.subject().equals("message:web.nav.library")))
        .extracting(AuditEntry::action, AuditEntry::details)
        .containsExactly(
            tuple("message.withdrawn", details("Читаоница", before)),
            tuple("message.corrected", details(before, "Читаоница")));
  }

  @Test
  void aMessageIsFoundByKeyAndByWordsInEitherLanguagePageByPage() throws Exception {
    var translator = members.with(Role.TRANSLATOR);

    show(translator, "/en/admin/messages?in=ro&q=wording.fault.blank")
        .andExpect(
            content()
                .string(
                    allOf(containsString("Scrieți textul."), containsString("Write the text."))));
    for (var words : new String[] {"scrieti TEXTUL", "write the text"}) {
      show(translator, "/en/admin/messages?in=ro&q=" + words)
          .andExpect(content().string(containsString("/en/admin/messages/ro/wording.fault.blank")));
    }
    show(translator, "/en/admin/messages?in=ro&q=wording.")
        .andExpect(content().string(containsString("after=wording.")))
        .andExpect(content().string(not(containsString(">wording.withdraw<"))));
    show(translator, "/en/admin/messages?in=ro&q=wording.&after=wording.shipped")
        .andExpect(content().string(containsString(">wording.withdraw<")))
        .andExpect(content().string(not(containsString(">wording.at<"))));
    show(translator, "/sr-Latn/admin/messages")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"sr-Cyrl\" lang=\"sr-Cyrl\" selected")));
    show(translator, "/en/admin/messages?q=%3Cscript%3E")
        .andExpect(content().string(containsString("No message is like that.")))
        .andExpect(content().string(not(containsString("\"<script>"))));
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheReasonAndKept() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    var plural = "{0, plural, one {# порука} few {# поруке} other {# порука}}";

    refuse(translator, "wording.count", " ", "Write the text.");
    refuse(translator, "wording.count", "Порука", "{0, plural, …}");
    refuse(translator, "wording.count", "{0} порука", "{0, plural, …}");
    refuse(
        translator,
        "wording.count",
        plural.substring(0, plural.length() - 1),
        "The braces do not fit");
    refuse(
        translator,
        "wording.count",
        "{0, plural, one {# порука} other {# порука}}",
        "few, one, other");
    refuse(translator, "wording.count", plural.replace("# порука}}", "&lt;b>#&lt;/b>}}"), "HTML");
    refuse(translator, "wording.title", "Порукe", "mixes Latin and Cyrillic");
    refuse(translator, "wording.title", "{0} порука", "Use the placeholders");
    refuse(translator, "wording.title", "а".repeat(2001), "too long");
    correct(translator, "wording.count", plural.replace("порука}}", "свих порука}}"), "")
        .andExpect(status().is3xxRedirection());
    assertThat(messages.in(Language.SR_LATN).get("wording.count", 5)).isEqualTo("5 svih poruka");
    assertThat(db.sql("select count(*) from wording_correction").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void whatSomebodyElseCorrectedMeanwhileIsShownNotOverwritten() throws Exception {
    correct(members.with(Role.TRANSLATOR), "wording.more", "Још порука", "");

    correct(members.with(Role.EDITOR), "wording.more", "Даље", "")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Somebody else corrected this")))
        .andExpect(content().string(containsString("Још порука")))
        .andExpect(content().string(containsString("Даље</textarea>")));
    assertThat(messages.in(Language.SR_CYRL).get("wording.more")).isEqualTo("Још порука");
    correct(members.with(Role.EDITOR), "wording.more", "Даље", base("wording.more"));
    assertThat(messages.in(Language.SR_CYRL).get("wording.more")).isEqualTo("Даље");
    correct(
            members.with(Role.EDITOR),
            "wording.more",
            messages.shipped(Language.SR_CYRL).get("wording.more"),
            base("wording.more"))
        .andExpect(status().is3xxRedirection());
    assertThat(base("wording.more")).isEmpty();
  }

  @Test
  void aCorrectionOfAnotherNodeIsSaidHereWithinSeconds() {
    another("wording.more", "Још са другог места", "Another text");

    await()
        .until(
            () -> messages.in(Language.SR_CYRL).get("wording.more").equals("Још са другог места"));
  }

  @Test
  void whatTheFilesSayAnewIsMarkedAndWhatFitsNoMoreIsNotSaid() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    var shipped = messages.shipped(Language.SR_CYRL).get("wording.count");
    another("wording.more", "Још даље", "Покажите више");
    another("wording.count", "{1} порука", "{1} порука");
    version.raise();

    show(translator, HERE + "wording.more")
        .andExpect(content().string(containsString("own text has changed since")))
        .andExpect(content().string(containsString("Покажите више")));
    show(translator, HERE + "wording.count")
        .andExpect(content().string(containsString("does not fit the English text any more")));
    show(translator, "/en/admin/messages?in=sr-Cyrl&only=changed")
        .andExpect(
            content()
                .string(
                    allOf(containsString(">wording.more<"), containsString(">wording.count<"))));
    assertThat(messages.in(Language.SR_CYRL).get("wording.more")).isEqualTo("Још даље");
    assertThat(messages.in(Language.SR_CYRL).get("wording.count", 2)).isEqualTo("2 поруке");
    assertThat(shipped).contains("# поруке");
  }

  @Test
  void whoMayNotTranslateFindsNothingAndUnknownMessagesAreNotThere() throws Exception {
    var member = members.with(Role.MODERATOR);
    var translator = members.with(Role.TRANSLATOR);

    show(member, HERE + "wording.more").andExpect(status().isNotFound());
    correct(member, "wording.more", "Још", "").andExpect(status().isNotFound());
    correct(translator, "wording.no-such", "Још", "").andExpect(status().isNotFound());
    show(translator, "/en/admin/messages/sr-Latn/wording.more").andExpect(status().isNotFound());
    show(translator, "/en/admin/messages/xx/wording.more").andExpect(status().isNotFound());
  }

  @Test
  void aCorrectionStaysWhenItsAuthorLeaves() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    correct(translator, "wording.more", "Још порука", "");

    belongings.leave(translator.id(), false);

    show(members.with(Role.EDITOR), HERE + "wording.more")
        .andExpect(content().string(containsString("Corrected by a former member")))
        .andExpect(content().string(containsString("Још порука")));
  }

  private static Map<String, String> details(String before, String after) {
    return Map.of("language", "sr-Cyrl", "before", before, "after", after);
  }

  private void refuse(Member member, String key, String pattern, String why) throws Exception {
    var typed = pattern.replace("&lt;", "<");
    correct(member, key, typed, "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(why)))
        .andExpect(
            content().string(containsString(pattern.strip().replace(">", "&gt;") + "</textarea>")));
  }

  /** As another node would write it. */
  private void another(String key, String pattern, String shipped) {
    db.sql(
            """
            insert into wording_correction (language, key, pattern, shipped, english, at)
            values ('sr-Cyrl', :key, :pattern, :shipped, '', now())
            """)
        .param("key", key)
        .param("pattern", pattern)
        .param("shipped", shipped)
        .update();
    db.sql("select nextval('web_content_version')").query(Long.class).single();
  }

  private String base(String key) {
    return db.sql("select at from wording_correction where key = :key")
        .param("key", key)
        .query((row, number) -> row.getTimestamp("at").toInstant().toString())
        .optional()
        .orElse("");
  }

  private ResultActions guest(String address) throws Exception {
    return web.perform(get(address)).andExpect(status().isOk());
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions withdraw(Member member, String key) throws Exception {
    return web.perform(
        post(HERE + key + "/withdrawal").param("base", base(key)).with(members.in(member)));
  }

  private ResultActions correct(Member member, String key, String pattern, String base)
      throws Exception {
    return web.perform(
        post(HERE + key).param("pattern", pattern).param("base", base).with(members.in(member)));
  }
}
