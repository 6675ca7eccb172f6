package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
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

/** Items handed in wait in the queue of those who may decide; authors hear what was decided. */
@HubTest
class ReviewQueueTests {
  @Autowired MockMvc web;
  @Autowired TestItems testItems;
  @Autowired TestMembers members;
  @Autowired Members mailboxes;
  @Autowired Desk desk;
  @Autowired Editing editing;
  @Autowired Reviews reviews;
  @Autowired Versions versions;
  @Autowired Verdicts verdicts;
  @Autowired SentLetters letters;
  @Autowired EditingBelongings belongings;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void anItemWaitsForThoseWhoseCountryItIsAndForNobodyElse() throws Exception {
    var author = members.with(Role.MEMBER);
    var id = testItems.handIn(author, "Bread and milk", "BA");
    var own = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var elsewhere = members.with(Role.NATIONAL_COORDINATOR, "MD", null);
    var moderator = members.with(Role.MODERATOR);

    show(own, "/en/queue?sort=review")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/en/edit/" + id + "/review")))
        .andExpect(content().string(containsString("Bosnia")));
    show(own, "/en/queue?country=RS")
        .andExpect(content().string(not(containsString("Bread and milk"))));
    for (var stranger : List.of(elsewhere, moderator)) {
      show(stranger, "/en/queue").andExpect(content().string(not(containsString("Bread and"))));
      show(stranger, "/en/edit/" + id + "/review").andExpect(status().isNotFound());
      send(stranger, "/en/queue/review/" + id + "/notes", "words", "Mine?")
          .andExpect(status().isNotFound());
      send(stranger, "/en/queue/review/" + id + "/assignment", "member", "" + stranger.id())
          .andExpect(status().isNotFound());
    }
    show(author, "/en/queue").andExpect(status().isNotFound());
    show(own, "/en/me").andExpect(content().string(containsString("\"/en/queue\"")));
    assertThat(
            db.sql("select count(*) from moderation_note where sort = 'review' and key = :key")
                .param("key", "" + id)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatWaitsIsForTheCountriesThatItWasHandedInFor() throws Exception {
    var author = members.with(Role.MEMBER);
    var id = testItems.handIn(author, "From one country to another", "RS");
    var moved = versions.find(id, 2).orElseThrow().content().with(Field.COUNTRIES, List.of("MK"));
    assertThat(editing.save(author, id, 2, moved, "")).isEqualTo(new Outcome.Saved(3));
    var own = members.with(Role.NATIONAL_COORDINATOR, "RS", null);
    var next = members.with(Role.NATIONAL_COORDINATOR, "MK", null);

    show(next, "/en/queue?sort=review")
        .andExpect(content().string(not(containsString("/en/edit/" + id + "/review"))));
    show(own, "/en/queue?sort=review&country=RS")
        .andExpect(content().string(containsString("/en/edit/" + id + "/review")));
    show(own, "/en/edit/" + id + "/review").andExpect(status().isOk());
    send(own, "/en/edit/" + id + "/accept").andExpect(status().is3xxRedirection());
    assertThat(versions.find(id, 2).orElseThrow().content().all(Field.COUNTRIES))
        .containsExactly("RS");
    assertThat(reviews.last(id).orElseThrow().outcome()).isEqualTo("accepted");
  }

  @Test
  void whatAnotherHandedInForHerIsToldToBoth() throws Exception {
    var author = members.with(Role.MEMBER);
    var helper = members.with(Role.NATIONAL_COORDINATOR, "BG", null);
    var id = testItems.handIn(author, "Handed in by a helper", "BG");
    editing.takeBack(author, id);
    editing.handIn(helper, id);
    assertThat(verdicts.count(helper)).isZero();

    reviews.giveBack(members.with(Role.EDITOR), id, "Say when.");

    assertThat(verdicts.count(author)).isOne();
    assertThat(verdicts.count(helper)).isOne();
    assertThat(verdicts.of(helper)).extracting(Verdict::item).containsExactly(id);
    assertThat(verdicts.count(members.with(Role.MEMBER))).isZero();
    assertThat(
            db.sql(
                    "select count(*) from pg_indexes where tablename = 'editing_review' and indexdef like :index")
                .param("index", "%(item_id, id DESC)")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void nobodyFindsOrIsAskedAboutWhatSheHandedInHerself() throws Exception {
    var author = members.with(Role.NATIONAL_COORDINATOR, "XK", null);
    var colleague = members.with(Role.NATIONAL_COORDINATOR, "XK", null);
    var other = members.with(Role.NATIONAL_COORDINATOR, "XK", null);
    var id = testItems.handIn(author, "Written by a coordinator", "XK");

    show(author, "/en/queue?sort=review")
        .andExpect(content().string(not(containsString("Written by a coordinator"))));
    show(colleague, "/en/edit/" + id + "/review")
        .andExpect(content().string(containsString(">" + other.name() + "</option>")))
        .andExpect(content().string(not(containsString(">" + author.name() + "</option>"))));
    send(colleague, "/en/queue/review/" + id + "/assignment", "member", "" + author.id())
        .andExpect(status().isNotFound());
  }

  @Test
  void itIsTakenNotedAboutLateAndGoneOnceDecided() throws Exception {
    var editor = members.with(Role.NATIONAL_COORDINATOR, "MK", null);
    var first = testItems.handIn(members.with(Role.MEMBER), "The first to wait", "MK");
    var second = testItems.handIn(members.with(Role.MEMBER), "The second to wait", "MK");
    var task = "/en/queue/review/" + first;

    send(editor, task + "/assignment", "member", "" + editor.id())
        .andExpect(redirectedUrl("/en/edit/" + first + "/review"));
    send(editor, task + "/notes", "words", "I asked for a source.");
    show(editor, "/en/edit/" + first + "/review")
        .andExpect(content().string(containsString("I asked for a source.")));
    show(editor, "/en/queue?mine=yes")
        .andExpect(
            content()
                .string(allOf(containsString("The first to"), not(containsString("The second")))));
    show(editor, "/en/queue?sort=review&after=" + first)
        .andExpect(
            content()
                .string(allOf(containsString("The second"), not(containsString("The first to")))));

    show(editor, "/en/queue?sort=review&state=late")
        .andExpect(content().string(not(containsString("The first to"))));
    db.sql(
            "update editing_review set handed_in_at = handed_in_at - interval '7 days' where item_id = :id")
        .param("id", first)
        .update();
    show(editor, "/en/queue?sort=review&state=late")
        .andExpect(
            content()
                .string(allOf(containsString("The first to"), not(containsString("The second")))));

    send(editor, "/en/edit/" + first + "/return", "words", "Say where.");
    send(editor, "/en/edit/" + second + "/accept").andExpect(status().is3xxRedirection());
    show(editor, "/en/queue?sort=review&state=any")
        .andExpect(content().string(not(containsString("to wait"))));
    send(editor, task + "/notes", "words", "Too late.").andExpect(status().isNotFound());
  }

  @Test
  void theAuthorIsToldInHerLanguageWhatWasDecidedAndWhy() throws Exception {
    var author = desk.member(Language.SQ, Role.MEMBER, null);
    var editor = members.with(Role.EDITOR);
    var address = mailboxes.mailbox(author.id()).orElseThrow().email();
    var id = testItems.handIn(author, "Told by mail", "AL");

    send(editor, "/en/edit/" + id + "/return", "words", "Name the\r\n\r\nsource of this.")
        .andExpect(redirectedUrl("/en/edit/review?done=returned"));
    show(editor, "/sq/edit/review?done=returned")
        .andExpect(content().string(containsString("Autori merr një mesazh me fjalët tuaja.")));
    show(editor, "/en/edit/review?done=nonsense")
        .andExpect(content().string(not(containsString("role=\"status\""))));
    assertThat(letters.to(address, "source of this."))
        .contains("lexuan", "Told by mail", "/sq/edit/" + id, "Name the");
    show(author, "/sq/edit")
        .andExpect(content().string(containsString("Ju lutemi ndryshojeni")))
        .andExpect(content().string(containsString("Told by mail")));
    show(author, "/en/me").andExpect(content().string(containsString("1 new")));

    editing.handIn(author, id);
    reviews.accept(editor, id, "");
    assertThat(letters.to(address, "publike")).contains("Told by mail");
    show(author, "/sq/edit").andExpect(content().string(containsString("U pranua")));
    show(author, "/en/me").andExpect(content().string(not(containsString("1 new"))));
  }

  @Test
  void whoTakesBackOrPublishesAloneGetsNoMail() throws Exception {
    var author = members.with(Role.MEMBER);
    var address = mailboxes.mailbox(author.id()).orElseThrow().email();
    var id = testItems.handIn(author, "Taken back", "RS");

    editing.takeBack(author, id);

    assertThat(
            db.sql("select count(*) from mail_letter where recipient = :to")
                .param("to", address)
                .query(Long.class)
                .single())
        .isZero();
    show(author, "/en/edit").andExpect(content().string(not(containsString("decided lately"))));
  }

  @Test
  void whatColleaguesNotedGoesWithTheDraftAndWithItsAuthor() throws Exception {
    var colleague = members.with(Role.NATIONAL_COORDINATOR, "AL", null);
    var author = members.with(Role.MEMBER);
    var leaving = members.with(Role.MEMBER);
    var other = members.with(Role.MEMBER);
    var deleted = noted(colleague, testItems.handIn(author, "A deleted draft", "AL"));
    var kept = noted(colleague, testItems.handIn(author, "A kept draft", "AL"));
    var former = noted(colleague, testItems.handIn(leaving, "A draft of a former member", "AL"));
    var gone = noted(colleague, testItems.handIn(other, "A draft that goes", "AL"));

    editing.delete(author, deleted);
    transaction.executeWithoutResult(
        status -> {
          belongings.leave(leaving.id(), true);
          belongings.leave(other.id(), false);
        });

    assertThat(handled(deleted)).isZero();
    assertThat(handled(former)).isZero();
    assertThat(handled(gone)).isZero();
    assertThat(handled(kept)).isEqualTo(2);
  }

  /** Has a colleague note something about an item and work on it. */
  private long noted(Member colleague, long id) throws Exception {
    var task = "/en/queue/review/" + id;
    send(colleague, task + "/notes", "words", "She always writes so");
    send(colleague, task + "/assignment", "member", "" + colleague.id());
    assertThat(handled(id)).isEqualTo(2);
    return id;
  }

  private long handled(long id) {
    return db.sql(
            """
            select (select count(*) from moderation_note where sort = 'review' and key = :key)
              + (select count(*) from moderation_assignment where sort = 'review' and key = :key)
            """)
        .param("key", Long.toString(id))
        .query(Long.class)
        .single();
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
