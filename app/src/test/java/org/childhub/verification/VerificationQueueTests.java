package org.childhub.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.childhub.HubTest;
import org.childhub.accounts.Freezing;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.moderation.Undecided;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests to have a profession confirmed wait in the queue of those who may decide. */
@HubTest
class VerificationQueueTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Verifications verifications;
  @Autowired VerificationTasks tasks;
  @Autowired VerificationClock clock;
  @Autowired VerificationBelongings belongings;
  @Autowired Freezing freezing;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void aRequestWaitsForCountryAndOrganisationAndNobodyElse() throws Exception {
    var member = members.with(Role.MEMBER);
    var id = ask(member, "organisation", "known-house");
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var house = members.with(Role.ORGANISATION_EDITOR, null, "known-house");

    for (var decider : new Member[] {coordinator, house}) {
      show(decider, "/en/queue?sort=verification")
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(member.name())))
          .andExpect(content().string(containsString("/en/verifications/" + id)))
          .andExpect(content().string(not(containsString("Words of mine"))));
      show(decider, "/en/me").andExpect(content().string(containsString("\"/en/queue\"")));
    }
    show(house, "/en/queue").andExpect(content().string(not(containsString("sort=review"))));
    for (var stranger :
        new Member[] {
          members.with(Role.ORGANISATION_EDITOR, null, "other-house"),
          members.with(Role.NATIONAL_COORDINATOR, "RS", null),
          members.with(Role.MODERATOR)
        }) {
      show(stranger, "/en/queue").andExpect(content().string(not(containsString(member.name()))));
      send(stranger, id, "notes", "words", "x").andExpect(status().isNotFound());
    }
  }

  @Test
  void onlyThoseAreAskedWhoMayDecide() throws Exception {
    var administrator = members.with(Role.ADMINISTRATOR);
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var house = members.with(Role.ORGANISATION_EDITOR, null, "known-house");
    var other = members.with(Role.ORGANISATION_EDITOR, null, "other-house");
    var chamber = ask(members.with(Role.MEMBER), "chamber", "");
    var named = ask(members.with(Role.MEMBER), "organisation", "known-house");

    show(administrator, "/en/verifications/" + named)
        .andExpect(content().string(containsString(option(house))))
        .andExpect(content().string(containsString(option(coordinator))))
        .andExpect(content().string(not(containsString(option(other)))));
    show(administrator, "/en/verifications/" + chamber)
        .andExpect(content().string(containsString(option(coordinator))))
        .andExpect(content().string(not(containsString(option(house)))));
    send(administrator, named, "assignment", "member", "" + other.id())
        .andExpect(status().isNotFound());
    send(administrator, named, "assignment", "member", "" + house.id())
        .andExpect(redirectedUrl("/en/verifications/" + named));
    show(house, "/en/queue?mine=yes")
        .andExpect(content().string(containsString("/en/verifications/" + named)));
  }

  @Test
  void aRequestIsLateAfterAWeekAndGoneOnceDecided() throws Exception {
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var member = members.with(Role.MEMBER);
    var id = ask(member, "coordinator", "");
    var late = "/en/queue?sort=verification&state=late";

    show(coordinator, late).andExpect(content().string(not(containsString(member.name() + " ·"))));
    db.sql("update verification_request set asked_at = asked_at - interval '7 days' where id = :id")
        .param("id", id)
        .update();
    show(coordinator, late)
        .andExpect(
            content().string(allOf(containsString(member.name() + " ·"), containsString("late"))));
    web.perform(
            post("/en/verifications/" + id + "/confirmation")
                .param("years", "1")
                .with(members.in(coordinator)))
        .andExpect(redirectedUrl("/en/verifications?done=confirmed"));
    show(coordinator, "/en/verifications?done=confirmed")
        .andExpect(content().string(containsString("The profession is confirmed.")));

    show(coordinator, "/en/queue?sort=verification&state=any")
        .andExpect(content().string(not(containsString(member.name() + " ·"))));
    send(coordinator, id, "notes", "words", "x").andExpect(status().isNotFound());
  }

  @Test
  void theThousandAndFirstIsFoundCountedAndReachedPageByPage() throws Exception {
    var decider = members.with(Role.NATIONAL_COORDINATOR, "XK", null);
    db.sql(
            """
            with asking as (
              insert into accounts_member (email, name, language, adult, joined_at)
              select 'asking' || n || '@example.org', 'Asking Number ' || n, 'en', true, now() from generate_series(1, 1002) n
              returning id)
            insert into verification_request (member_id, profession, how, country, words, asked_at)
            select id, 'teacher', 'coordinator', 'XK', 'Words.', timestamptz '2020-01-01' + make_interval(mins => id::int)
            from asking
            """)
        .update();
    try {
      var all = new Undecided(null, "XK", null);
      var last = tasks.list(decider, all, 0, 2000).getLast();

      assertThat(tasks.count(decider, all)).isEqualTo(1002);
      assertThat(tasks.list(decider, all, tasks.list(decider, all, 0, 1000).getLast().id(), 10))
          .extracting(Verification::id)
          .endsWith(last.id())
          .hasSize(2);
      show(decider, "/en/queue?sort=verification&country=XK")
          .andExpect(content().string(containsString("1,002")));
      show(decider, "/en/verifications/" + last.id()).andExpect(status().isOk());
      send(decider, last.id(), "notes", "words", "The last one")
          .andExpect(status().is3xxRedirection());
      freezing.freeze(last.memberId(), "A reason", members.with(Role.ADMINISTRATOR));
      assertThat(tasks.count(decider, all)).isEqualTo(1001);
      show(decider, "/en/verifications/" + last.id()).andExpect(status().isNotFound());
    } finally {
      db.sql("delete from accounts_member where name like 'Asking Number %'").update();
    }
  }

  @Test
  void whatColleaguesNotedGoesWithTheRequestAndWithTheMember() throws Exception {
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var refused = members.with(Role.MEMBER);
    var leaving = members.with(Role.MEMBER);
    var staying = members.with(Role.MEMBER);
    var first = noted(coordinator, refused);
    var second = noted(coordinator, leaving);
    var third = noted(coordinator, staying);

    verifications.refuse(coordinator, verifications.of(refused.id()).orElseThrow(), "No.");
    db.sql("update verification_request set decided_at = now() - interval '9 years' where id = :id")
        .param("id", first)
        .update();
    clock.removeEndedBefore(Instant.now().minus(Duration.ofDays(8 * 365)));
    assertThat(kept(first)).isZero();

    transaction.executeWithoutResult(status -> belongings.leave(leaving.id(), true));
    assertThat(kept(second)).isZero();
    assertThat(kept(third)).isEqualTo(2);
  }

  /** A request with a note and somebody who works on it. */
  private long noted(Member colleague, Member asking) throws Exception {
    var id = ask(asking, "coordinator", "");
    send(colleague, id, "notes", "words", "I know her brother")
        .andExpect(status().is3xxRedirection());
    send(colleague, id, "assignment", "member", "" + colleague.id())
        .andExpect(status().is3xxRedirection());
    assertThat(kept(id)).isEqualTo(2);
    return id;
  }

  private long kept(long id) {
    return db.sql(
            """
            select (select count(*) from moderation_note where sort = 'verification' and key = :key)
              + (select count(*) from moderation_assignment where sort = 'verification' and key = :key)
            """)
        .param("key", Long.toString(id))
        .query(Long.class)
        .single();
  }

  private long ask(Member member, String how, String organisation) {
    verifications.ask(
        member.id(),
        new VerificationForm("teacher", how, organisation, "Words of mine."),
        "BA",
        null);
    return verifications.of(member.id()).orElseThrow().id();
  }

  private static String option(Member member) {
    return ">" + member.name() + "</option>";
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, long id, String what, String name, String value)
      throws Exception {
    return web.perform(
        post("/en/queue/verification/" + id + "/" + what)
            .param(name, value)
            .with(members.in(member)));
  }
}
