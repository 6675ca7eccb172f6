package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import org.childhub.moderation.Decisions.Draft;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What an author is told, and how she appeals. */
@HubTest
@RecordApplicationEvents
class DecisionTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Desk desk;
  @Autowired Decisions decisions;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  @Test
  void theAuthorIsToldWhyInHerLanguageAndMayAppealToSomebodyElse() throws Exception {
    var author = desk.member(Language.SR_CYRL, Role.MEMBER, null);
    var judge = desk.member(Language.EN, Role.MODERATOR, "RS");
    var other = desk.member(Language.EN, Role.MODERATOR, "RS");
    var id = decide(author, judge, "RS");

    assertThat(desk.letter(author, "Не бави се заштитом деце.", "Пишите о деци.", "Нисмо објавили"))
        .contains("/sr-Cyrl/me/decisions/" + id);
    show(author, "/sr-Cyrl/me/decisions/" + id)
        .andExpect(content().string(containsString("Не бави се заштитом деце.")))
        .andExpect(content().string(containsString("A title of hers")))
        .andExpect(content().string(not(containsString(judge.name()))));
    appeal(author, id, "").andExpect(status().isUnprocessableContent());
    appeal(author, id, "Јесте о деци.").andExpect(redirectedUrl("/en/me/decisions/" + id));
    appeal(author, id, "again");

    show(judge, "/en/queue?sort=appeal")
        .andExpect(content().string(not(containsString("/queue/appeal/" + id))));
    show(judge, "/en/queue/appeal/" + id).andExpect(status().isNotFound());
    judge(judge, id, "overturned", "mine").andExpect(status().isNotFound());
    show(other, "/en/queue?sort=appeal")
        .andExpect(content().string(containsString("/queue/appeal/" + id)));
    show(other, "/en/queue/appeal/" + id)
        .andExpect(
            content().string(allOf(containsString("Јесте о деци."), not(containsString("again")))));
    judge(other, id, "", "words").andExpect(status().isUnprocessableContent());
    judge(other, id, "overturned", "Имали сте право.")
        .andExpect(redirectedUrl("/en/queue/appeal/" + id));
    judge(other, id, "upheld", "twice");

    desk.letter(author, "одлука се повлачи");
    show(author, "/sr-Cyrl/me/decisions/" + id)
        .andExpect(content().string(containsString("Имали сте право.")));
    assertThat(events.stream(DecisionOverturned.class))
        .containsExactly(new DecisionOverturned(id, "item:7", "refused"));
  }

  @Test
  void nobodyElseFindsADecision() throws Exception {
    var author = desk.member(Language.EN, Role.MEMBER, null);
    var judge = desk.member(Language.EN, Role.MODERATOR, "BG");
    var id = decide(author, judge, "BG");
    decisions.appeal(id, "please", author);

    for (var stranger :
        new Member[] {
          judge,
          desk.member(Language.EN, Role.MEMBER, null),
          desk.member(Language.EN, Role.ADMINISTRATOR, null)
        }) {
      show(stranger, "/en/me/decisions/" + id).andExpect(status().isNotFound());
      appeal(stranger, id, "mine").andExpect(status().isNotFound());
    }
    var elsewhere = desk.member(Language.EN, Role.MODERATOR, "HR");
    show(elsewhere, "/en/queue/appeal/" + id).andExpect(status().isNotFound());
    judge(elsewhere, id, "upheld", "no").andExpect(status().isNotFound());
    show(author, "/en/queue/appeal/" + id).andExpect(status().isNotFound());
  }

  private long decide(Member author, Member by, String country) {
    var draft =
        new Draft(
            "item:7",
            "A title of hers",
            Language.EN,
            country,
            author.id(),
            "refused",
            "subject",
            "Пишите о деци.");
    return transaction.execute(status -> decisions.decide(draft, by));
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions appeal(Member member, long id, String words) throws Exception {
    return web.perform(
        post("/en/me/decisions/" + id + "/appeal").param("appeal", words).with(members.in(member)));
  }

  private ResultActions judge(Member member, long id, String outcome, String words)
      throws Exception {
    return web.perform(
        post("/en/queue/appeal/" + id + "/outcome")
            .param("outcome", outcome)
            .param("words", words)
            .with(members.in(member)));
  }
}
