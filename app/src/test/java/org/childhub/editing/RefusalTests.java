package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.TestItems.words;
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
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Retained;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.mail.SentLetters;
import org.childhub.moderation.Desk;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What is refused its author hears of, may appeal against, and has looked at again. */
@HubTest
class RefusalTests {
  private static final String REFUSED = "The editors did not accept this.";

  @Autowired MockMvc web;
  @Autowired TestItems testItems;
  @Autowired TestMembers members;
  @Autowired Members mailboxes;
  @Autowired Desk desk;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired Reviews reviews;
  @Autowired Translating translating;
  @Autowired Trust trust;
  @Autowired Cards cards;
  @Autowired SentLetters letters;
  @Autowired EditingBelongings belongings;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @Autowired List<Retained> retained;

  @Test
  void theAuthorHearsWhyInHerLanguageAndItCannotBeSentAgainAsItIs() throws Exception {
    var author = desk.member(Language.SQ, Role.MEMBER, null);
    var address = mailboxes.mailbox(author.id()).orElseThrow().email();
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "AL", null);
    var id = testItems.handIn(author, "Shoes on sale", "AL");

    refuse(coordinator, id, "advertising", "Shkruani për fëmijët.")
        .andExpect(redirectedUrl("/en/edit/review?done=refused"));
    show(coordinator, "/en/edit/review?done=refused")
        .andExpect(content().string(containsString("Refused for good. The author gets a mail")));

    var decision = decision(author, id);
    assertThat(letters.to(address, "Shkruani"))
        .contains("Shoes on sale", "Është reklamë.", "/sq/me/decisions/" + decision);
    show(author, "/sq/edit")
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Nuk u pranua"),
                        containsString("/sq/me/decisions/" + decision))));
    show(author, "/sq/edit/" + id)
        .andExpect(content().string(containsString("/sq/me/decisions/" + decision)));
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.Refused());
    assertThat(editing.publish(author, id, Plan.NOW)).isEqualTo(new Outcome.Refused());
    show(coordinator, "/en/queue?sort=review")
        .andExpect(content().string(not(containsString("Shoes on sale"))));

    editing.save(author, id, 2, words("Shoes for children in need", "AL"), "");
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.HandedIn());
    show(coordinator, "/en/edit/" + id + "/review").andExpect(status().isOk());
  }

  @Test
  void aForgottenDecisionIsAskedForNoMore() throws Exception {
    var author = members.with(Role.MEMBER);
    var id = testItems.handIn(author, "Refused long ago", "BG");
    refuse(members.with(Role.EDITOR), id, "quality", "");
    var link = "/en/me/decisions/" + decision(author, id);
    show(author, "/en/edit/" + id).andExpect(content().string(containsString(link)));
    db.sql("update moderation_decision set decided_at = '2009-09-09' where id = :id")
        .param("id", decision(author, id))
        .update();

    retained.stream()
        .filter(kept -> kept.code().equals("decisions"))
        .forEach(kept -> kept.removeEndedBefore(Instant.now().minus(Duration.ofDays(2_900))));

    show(author, link).andExpect(status().isNotFound());
    show(author, "/en/edit/" + id)
        .andExpect(content().string(allOf(containsString(REFUSED), not(containsString(link)))));
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.Refused());
  }

  @Test
  void trustDoesNotBringBackWhatWasRefused() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = testItems.handIn(author, "Refused, then trusted", "BG");
    refuse(editor, id, "quality", "");
    for (var number = 0; number < Trust.ENOUGH; number++) {
      reviews.accept(editor, testItems.handIn(author, "A good one " + number, "BG"), "");
    }
    assertThat(trust.give(members.with(Role.MODERATOR), author.id())).isTrue();

    assertThat(editing.publish(author, id, Plan.NOW)).isEqualTo(new Outcome.Refused());
    show(author, "/en/edit/" + id).andExpect(content().string(containsString(REFUSED)));
    assertThat(editing.publish(editor, id, Plan.NOW)).isEqualTo(new Outcome.Shown());
    show(author, "/en/edit/" + id).andExpect(content().string(not(containsString(REFUSED))));
  }

  @Test
  void aRefusalWithoutReasonKeepsWhatWasTyped() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = testItems.handIn(author, "Not decided yet", "RO");

    refuse(editor, id, "", "Because of something")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Choose a reason."),
                        containsString("Because of something"))));
    refuse(editor, id, "made-up", "x").andExpect(status().isUnprocessableContent());
    refuse(editor, id, "other", " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Explain the reason")));
    refuse(editor, id, "untrue", "x".repeat(2_001)).andExpect(status().isUnprocessableContent());
    assertThat(reviews.last(id).orElseThrow().outcome()).isNull();
    for (var stranger : List.of(author, members.with(Role.NATIONAL_COORDINATOR, "MD", null))) {
      refuse(stranger, id, "quality", "").andExpect(status().isNotFound());
    }
  }

  @Test
  void whereAnAppealIsRightSomebodyElseDecidesAnew() throws Exception {
    var author = members.with(Role.MEMBER);
    var first = members.with(Role.NATIONAL_COORDINATOR, "MK", null);
    var second = members.with(Role.NATIONAL_COORDINATOR, "MK", null);
    var judge = members.with(Role.MODERATOR, "MK", null);
    var id = testItems.handIn(author, "A school without walls", "MK");
    refuse(first, id, "subject", "");
    var decision = decision(author, id);
    var page = "/en/edit/" + id + "/appeal/" + decision;
    show(judge, page).andExpect(status().isNotFound());

    send(author, "/en/me/decisions/" + decision + "/appeal", "appeal", "It is about children.");

    show(judge, "/en/queue?sort=appeal")
        .andExpect(content().string(containsString("/en/queue/appeal/" + decision)));
    show(judge, "/en/queue/appeal/" + decision)
        .andExpect(content().string(containsString("\"" + page + "\"")));
    show(judge, page)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Words of A school without walls")));
    show(members.with(Role.MODERATOR, "BG", null), page).andExpect(status().isNotFound());
    show(judge, "/en/edit/" + (id + 1) + "/appeal/" + decision).andExpect(status().isNotFound());
    var answer = new String[] {"outcome", "overturned", "words", "She is right."};
    send(judge, "/en/queue/appeal/" + decision + "/outcome", answer);
    editing.takeBack(author, id);
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.HandedIn());

    show(first, "/en/queue?sort=review")
        .andExpect(content().string(not(containsString("A school without walls"))));
    show(first, "/en/edit/" + id + "/review").andExpect(status().isNotFound());
    show(second, "/en/queue?sort=review")
        .andExpect(content().string(containsString("A school without walls")));
    send(second, "/en/edit/" + id + "/accept")
        .andExpect(redirectedUrl("/en/edit/review?done=accepted"));
    assertThat(cards.find("a-school-without-walls", Language.EN)).isPresent();
  }

  @Test
  void anAppealThatComesLateDisturbsNothingNewer() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = testItems.handIn(author, "Mended meanwhile", "RS");
    refuse(editor, id, "quality", "");
    var decision = decision(author, id);
    send(author, "/en/me/decisions/" + decision + "/appeal", "appeal", "Please.");
    editing.save(author, id, 2, words("Mended by now", "RS"), "");
    editing.handIn(author, id);
    reviews.accept(editor, id, "");
    var deleted = testItems.handIn(author, "Deleted meanwhile", "RS");
    refuse(editor, deleted, "quality", "");
    var other = decision(author, deleted);
    send(author, "/en/me/decisions/" + other + "/appeal", "appeal", "Please.");
    editing.delete(author, deleted);

    var judge = members.with(Role.MODERATOR);
    for (var each : List.of(decision, other)) {
      var answer = new String[] {"outcome", "overturned", "words", "Yes."};
      send(judge, "/en/queue/appeal/" + each + "/outcome", answer)
          .andExpect(status().is3xxRedirection());
      show(judge, "/en/queue/appeal/" + each).andExpect(status().isOk());
    }
    assertThat(items.find(editor, id).orElseThrow().state()).isEqualTo("published");
  }

  @Test
  void aTranslationMeanwhileTakesNeitherTheRefusalNorTheAppealAway() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = testItems.handIn(author, "Said in two languages", "ME");
    reviews.accept(editor, id, "");
    editing.save(author, id, 2, words("Said louder in two languages", "ME"), "");
    editing.handIn(author, id);
    refuse(editor, id, "quality", "");
    translating.put(
        members.with(Role.TRANSLATOR),
        items.find(editor, id).orElseThrow().entryId(),
        Language.SQ,
        new Content.Words("Thënë në dy gjuhë", "", "", "reviewed", ""));
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.Refused());

    var decision = decision(author, id);
    send(author, "/en/me/decisions/" + decision + "/appeal", "appeal", "It is not louder.");
    var answer = new String[] {"outcome", "overturned", "words", "It is not."};
    send(members.with(Role.MODERATOR), "/en/queue/appeal/" + decision + "/outcome", answer);
    assertThat(reviews.accept(members.with(Role.EDITOR), id, "")).isEqualTo(new Outcome.Shown());
    var content = editing.working(items.find(editor, id).orElseThrow());
    assertThat(content.title()).isEqualTo("Said louder in two languages");
    assertThat(content.in("sq").title()).isEqualTo("Thënë në dy gjuhë");
  }

  @Test
  void whoBeganItAndWhoHandedItInAreBothToldAndLeaveNothingBehind() throws Exception {
    var author = members.with(Role.MEMBER);
    var helper = members.with(Role.NATIONAL_COORDINATOR, "XK", null);
    var id = testItems.handIn(author, "Sent in by a helper", "XK");
    editing.takeBack(author, id);
    editing.handIn(helper, id);
    refuse(members.with(Role.EDITOR), id, "duplicate", "");

    assertThat(decision(author, id)).isNotEqualTo(decision(helper, id));
    transaction.executeWithoutResult(status -> belongings.leave(helper.id(), true));
    assertThat(
            db.sql("select count(*) from editing_refusal where member = :member")
                .param("member", helper.id())
                .query(Long.class)
                .single())
        .isZero();
    show(author, "/en/me/decisions/" + decision(author, id)).andExpect(status().isOk());
  }

  private long decision(Member member, long id) {
    return db.sql(
            """
            select f.decision from editing_refusal f join editing_review r on r.id = f.review_id
            where r.item_id = :item and f.member = :member
            """)
        .param("item", id)
        .param("member", member.id())
        .query(Long.class)
        .single();
  }

  private ResultActions refuse(Member by, long id, String reason, String why) throws Exception {
    return send(by, "/en/edit/" + id + "/refuse", "reason", reason, "why", why);
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, String address, String... fields) throws Exception {
    var request = post(address).with(members.in(member));
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }
}
