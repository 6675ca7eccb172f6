package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whoever a concern is about never sees it, whatever her role. */
@HubTest
class ConcernedTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Desk desk;
  @Autowired Concerns concerns;
  @Autowired Escalation escalation;
  @Autowired JdbcClient db;

  @Test
  void aConcernReportedFromAModeratorsPageIsHiddenFromHer() throws Exception {
    var moderator = desk.member(Language.EN, Role.MODERATOR, null);
    var colleague = desk.member(Language.EN, Role.MODERATOR, null);
    db.sql("insert into people_profile (member_id, slug) values (:id, :slug)")
        .param("id", moderator.id())
        .param("slug", "concerned-" + moderator.id())
        .update();
    var form =
        new ConcernForm(
            UUID.randomUUID().toString(),
            "/people/concerned-" + moderator.id(),
            "member",
            "She shouts at children.",
            "BA",
            "",
            "adult",
            "");
    var number = concerns.receive(form, Language.EN, false);

    isHidden(moderator, number);
    show(colleague, "/en/queue/concern/" + number)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("It is about " + moderator.name())))
        .andExpect(content().string(not(containsString(">" + moderator.name() + "</option>"))));
  }

  @Test
  void aColleagueNamesWhomItIsAboutAndSheWorksOnItNoMore() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "BA");
    var moderator = desk.member(Language.EN, Role.MODERATOR, null);
    var elsewhere = desk.member(Language.EN, Role.FOCAL_PERSON, "XK");
    var number = desk.concern("The focal person does nothing", "BA", "adult", "", Language.BS);
    send(focal, number, "assignment", focal);
    show(focal, "/en/queue/concern/" + number).andExpect(status().isOk());

    send(moderator, number, "concerned", elsewhere).andExpect(status().isNotFound());
    send(moderator, number, "concerned", focal).andExpect(status().is3xxRedirection());

    isHidden(focal, number);
    show(focal, "/en/queue?mine=yes").andExpect(content().string(not(containsString(number))));
    show(moderator, "/en/queue/concern/" + number)
        .andExpect(content().string(containsString("It is about " + focal.name())))
        .andExpect(content().string(containsString("Nobody yet.")));
    assertThat(
            db.sql("select state from moderation_concern where reference = :number")
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("received");
    send(focal, number, "concerned", moderator).andExpect(status().isNotFound());

    web.perform(post("/en/queue/concern/" + number + "/concerned").with(members.in(moderator)));
    show(focal, "/en/queue/concern/" + number).andExpect(status().isOk());
  }

  @Test
  void theClockTellsHerDeputyInstead() {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "UA");
    var deputy = desk.member(Language.EN, Role.FOCAL_PERSON, "UA");
    var number = desk.concern("about the focal person", "UA", "adult", "", Language.UK);
    db.sql(
            """
            update moderation_concern set concerned_member_id = :focal, step_at = :past where reference = :number
            """)
        .param("focal", focal.id())
        .param("past", Timestamp.from(Instant.now().minusSeconds(60)))
        .param("number", number)
        .update();

    var id = concerns.find(deputy, number).orElseThrow().id();
    escalation.raise(id);

    assertThat(
            db.sql("select member_id from moderation_told where concern_id = :id")
                .param("id", id)
                .query(Long.class)
                .list())
        .containsExactly(deputy.id());
  }

  /** Neither in her queue nor at its address, nor by any of its forms. */
  private void isHidden(Member member, String number) throws Exception {
    for (var list :
        List.of("/en/queue", "/en/queue?sort=concern&state=any", "/en/queue?country=BA")) {
      show(member, list).andExpect(content().string(not(containsString(number))));
    }
    show(member, "/en/queue/concern/" + number).andExpect(status().isNotFound());
    for (var form : List.of("reading", "answers", "outcome", "assignment", "notes", "concerned")) {
      web.perform(
              post("/en/queue/concern/" + number + "/" + form)
                  .param("words", "x")
                  .with(members.in(member)))
          .andExpect(status().isNotFound());
    }
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, String number, String what, Member about)
      throws Exception {
    return web.perform(
        post("/en/queue/concern/" + number + "/" + what)
            .param("member", "" + about.id())
            .with(members.in(member)));
  }
}
