package org.childhub.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.ContentVersion;
import org.childhub.web.Refreshed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What colleagues and new versions of the hub do meanwhile. */
@HubTest
class MeanwhileTests {
  private static final String HERE = "/en/admin/messages/sr-Cyrl/";

  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Messages messages;
  @Autowired Wordings wordings;
  @Autowired WordingDesk desk;
  @Autowired CorrectedMessages corrections;
  @Autowired TakenOver takenOver;
  @Autowired ContentVersion version;
  @Autowired List<Refreshed> refreshed;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @AfterEach
  void nothingStaysCorrected() {
    db.sql("delete from wording_correction").update();
    version.raise();
  }

  @Test
  void whatOtherRoomsKeepWithMessagesInItIsReadAnewWithTheCorrections() {
    assertThat(refreshed).hasSizeGreaterThan(1);
    assertThat(refreshed.getFirst()).isSameAs(corrections);
  }

  @Test
  void anOldPageDoesNotTakeBackWhatAColleagueWrote() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    desk.correct(translator, wording("wording.more"), "Још порука", "");
    var old = wording("wording.more").base();
    desk.correct(translator, wording("wording.more"), "Још много порука", old);

    web.perform(
            post(HERE + "wording.more/withdrawal").param("base", old).with(members.in(translator)))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Nothing was taken back.")))
        .andExpect(content().string(containsString("Још много порука")));
    assertThat(messages.in(Language.SR_CYRL).get("wording.more")).isEqualTo("Још много порука");
    assertThat(desk.withdraw(translator, wording("wording.more"), "")).isFalse();
    assertThat(desk.withdraw(translator, wording("wording.more"), wording("wording.more").base()))
        .isTrue();
    assertThat(wording("wording.more").correction()).isNull();
  }

  @Test
  void ofTwoWhoCorrectFirstAtOnceOneIsToldOfTheOther() {
    var one = members.with(Role.TRANSLATOR);
    var other = members.with(Role.TRANSLATOR);
    var wording = wording("wording.more");

    var second =
        transaction.execute(
            status -> {
              corrections.put(Language.SR_CYRL, wording.key(), "Прва", one.id(), true);
              var waiting =
                  CompletableFuture.supplyAsync(() -> desk.correct(other, wording, "Друга", ""));
              await().until(() -> blocked() > 0);
              return waiting;
            });

    assertThat(second.join()).isFalse();
    assertThat(wording("wording.more").present()).isEqualTo("Прва");
  }

  @Test
  void whatANewVersionSaysByItselfIsACorrectionNoMore() {
    var shipped = messages.shipped(Language.SR_CYRL).get("wording.more");
    anotherVersion("wording.more", shipped, "Покажи још");
    anotherVersion("wording.save", "Сачувајте", "Сачувај");

    takenOver.letGo();

    assertThat(corrections.all()).extracting(Correction::key).containsExactly("wording.save");
    assertThat(
            db.sql("select actor from audit_entry where action = 'message.taken-over'")
                .query(String.class)
                .list())
        .containsExactly("clock");
  }

  @Test
  void whatTheHubSaysNoMoreIsListedAsChangedAndCanOnlyBeTakenBack() throws Exception {
    var translator = members.with(Role.TRANSLATOR);
    anotherVersion("wording.no-more", "Некада", "Негда");
    version.raise();

    web.perform(get("/en/admin/messages?in=sr-Cyrl&only=changed").with(members.in(translator)))
        .andExpect(content().string(containsString(">wording.no-more<")))
        .andExpect(content().string(containsString("the hub has no such message any more")));
    web.perform(get(HERE + "wording.no-more").with(members.in(translator)))
        .andExpect(content().string(containsString("Некада")))
        .andExpect(content().string(not(containsString("<textarea"))));
    var base = wording("wording.no-more").base();
    web.perform(
            post(HERE + "wording.no-more")
                .param("pattern", "Опет")
                .param("base", base)
                .with(members.in(translator)))
        .andExpect(status().isNotFound());
    web.perform(
            post(HERE + "wording.no-more/withdrawal")
                .param("base", base)
                .with(members.in(translator)))
        .andExpect(redirectedUrl("/en/admin/messages"));
    assertThat(wordings.find(Language.SR_CYRL, "wording.no-more")).isEmpty();
  }

  /** A correction that was made when the files still said something else. */
  private void anotherVersion(String key, String pattern, String shipped) {
    db.sql(
            """
            insert into wording_correction (language, key, pattern, shipped, english, at)
            values ('sr-Cyrl', :key, :pattern, :shipped, '', now())
            """)
        .param("key", key)
        .param("pattern", pattern)
        .param("shipped", shipped)
        .update();
  }

  /** How many wait for a row of corrections that another transaction writes. */
  private long blocked() {
    return db.sql(
            """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%into wording_correction%'
            """)
        .query(Long.class)
        .single();
  }

  private Wording wording(String key) {
    return wordings.find(Language.SR_CYRL, key).orElseThrow();
  }
}
