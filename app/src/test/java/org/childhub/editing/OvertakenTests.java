package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.editing.Forms.based;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.files.StoredFile;
import org.childhub.library.Publications;
import org.childhub.mail.Outbox;
import org.childhub.mail.SentLetters;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an import changes under drafts, and under what was handed in or planned. */
@HubTest
class OvertakenTests {
  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestItems testItems;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired Present present;
  @Autowired Bulk bulk;
  @Autowired Translating translating;
  @Autowired Members mailboxes;
  @Autowired SentLetters letters;
  @Autowired Outbox outbox;
  @Autowired Versions versions;
  @Autowired Timetable timetable;
  @Autowired Publications publications;
  private Forms forms;
  private Member editor;
  private StoredFile old;
  private StoredFile fresh;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
    editor = members.with(Role.EDITOR);
  }

  @Test
  void aDraftUnderWhichAnImportCameIsPublishedByWhoHasSeenBoth() throws Exception {
    var form = published("Under a draft");
    var draft = editing.working(item(form)).with(Field.PUBLISHER, "A house of letters");
    assertThat(editing.save(editor, id(form), 3, draft, "")).isEqualTo(new Outcome.Saved(4));
    show(form).andExpect(content().string(not(containsString("What is public has changed"))));
    bring(form);

    assertThat(editing.publish(editor, id(form), Plan.NOW)).isEqualTo(new Outcome.Overtaken());
    assertThat(editing.handIn(editor, id(form))).isEqualTo(new Outcome.Overtaken());
    show(form)
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("What is public has changed"),
                        containsString("b.pdf"),
                        containsString("A house of letters"),
                        containsString("name=\"base\" value=\"5\""))));
    var mine =
        fieldsOf("title", "Under a draft", "publisher", "A house of letters", "files", old.id());
    forms
        .send(editor, form, based(4, mine))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("b.pdf")));
    assertThat(publicFiles(form)).containsExactly(fresh.id());

    forms.send(editor, form, based(5, mine)).andExpect(status().is3xxRedirection());
    assertThat(publicFiles(form)).containsExactly(old.id());
    assertThat(saved(form, 5).files()).extracting(FileLine::fileId).containsExactly(fresh.id());
    assertThat(item(form).number()).isEqualTo(6);
    assertThat(item(form).isAhead()).isFalse();
  }

  @Test
  void whatIsSavedOverAnImportKnowsItAndWhatComesNextIsSeenAgain() throws Exception {
    var form = published("Twice overtaken");
    var draft = editing.working(item(form)).with(Field.PUBLISHER, "One");
    editing.save(editor, id(form), 3, draft, "");
    bring(form);
    var again = draft.with(Field.PUBLISHER, "Two");
    assertThat(editing.save(editor, id(form), 4, again, ""))
        .isInstanceOfSatisfying(
            Outcome.Conflict.class,
            conflict ->
                assertThat(conflict.theirs().content().files())
                    .extracting(FileLine::fileId)
                    .containsExactly(fresh.id()));
    assertThat(editing.save(editor, id(form), 5, again, "")).isEqualTo(new Outcome.Saved(6));
    show(form).andExpect(content().string(not(containsString("What is public has changed"))));

    publications.replaceFiles(List.of(item(form).entryId()), List.of());
    show(form).andExpect(content().string(containsString("What is public has changed")));
    assertThat(editing.publish(editor, id(form), Plan.NOW)).isEqualTo(new Outcome.Overtaken());
  }

  @Test
  void whatIsPlannedIsNotPutOverAnImportByTheClock() throws Exception {
    var form = published("Planned before it");
    var draft = editing.working(item(form)).with(Field.PUBLISHER, "A planned house");
    editing.save(editor, id(form), 3, draft, "");
    var day = LocalDate.now(clock).plusDays(4);
    editing.publish(editor, id(form), new Plan(day, null, false));
    bring(form);

    timetable.run(day);

    assertThat(publicFiles(form)).containsExactly(fresh.id());
    assertThat(item(form).scheduled()).isNull();
    assertThat(item(form).isAhead()).isTrue();
    var address = mailboxes.mailbox(editor.id()).orElseThrow().email();
    assertThat(letters.to(address, "Planned before it"))
        .contains("did not become public", "/edit/" + id(form));
    timetable.run(day.plusDays(1));
    assertThat(publicFiles(form)).containsExactly(fresh.id());
  }

  @Test
  void whoPlannedIsToldThatItDidNotHappenNotWhoTranslatedMeanwhile() throws Exception {
    var form = published("Planned and translated");
    var planner = members.with(Role.EDITOR);
    var translator = members.with(Role.EDITOR);
    var draft = editing.working(item(form)).with(Field.PUBLISHER, "A house of plans");
    editing.save(planner, id(form), 3, draft, "");
    var day = LocalDate.now(clock).plusDays(4);
    editing.publish(planner, id(form), new Plan(day, null, false));
    var words = new Content.Words("Planirano", "", "Riječi.", "reviewed", "");
    translating.put(translator, item(form).entryId(), Language.HR, words);
    bring(form);

    timetable.run(day);

    assertThat(item(form).scheduled()).isNull();
    assertThat(letters.to(address(planner), "Planned and translated"))
        .contains("did not become public");
    await().until(() -> outbox.state().waiting() == 0);
    assertThat(letters.have(address(translator), "Planned and translated")).isFalse();
  }

  private String address(Member member) {
    return mailboxes.mailbox(member.id()).orElseThrow().email();
  }

  @Test
  void aReviewerSeesWhatAnImportChangedSinceItWasHandedIn() throws Exception {
    var form = published("Handed in before it");
    var draft = editing.working(item(form)).with(Field.PUBLISHER, "A house to accept");
    editing.save(editor, id(form), 3, draft, "");
    editing.handIn(editor, id(form));
    var next = draft.with(Field.PUBLISHER, "A house for later");
    editing.save(editor, id(form), 4, next, "");
    bring(form);
    var reviewer = members.with(Role.EDITOR);

    forms
        .send(reviewer, form + "/accept")
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("What is public has changed"),
                        containsString("name=\"over\" value=\"" + seen(form) + "\""))));
    assertThat(publicFiles(form)).containsExactly(fresh.id());
    var first = seen(form);
    bring(form);
    forms.send(reviewer, form + "/accept", "over", first).andExpect(status().isConflict());
    forms
        .send(reviewer, form + "/accept", "over", seen(form))
        .andExpect(status().is3xxRedirection());

    assertThat(publicFiles(form)).containsExactly(old.id());
    assertThat(saved(form, 6).files()).extracting(FileLine::fileId).containsExactly(fresh.id());
    assertThat(editing.working(item(form))).isEqualTo(saved(form, 5));
    assertThat(editing.isOvertaken(item(form))).isFalse();
    assertThat(editing.publish(editor, id(form), Plan.NOW)).isEqualTo(new Outcome.Shown());
  }

  private String seen(String form) {
    return Reviews.seen(item(form));
  }

  @Test
  void manyAtOnceAndEarlierVersionsDoNotHideWhatAnImportChanged() throws Exception {
    var form = published("Left alone");
    editing.save(
        editor, id(form), 3, editing.working(item(form)).with(Field.PUBLISHER, "Mine"), "");
    bring(form);

    var change = new Bulk.Change("", "", "RS", "", "", "", "publish");
    assertThat(bulk.change(editor, List.of(id(form)), change))
        .extracting(BulkLine::outcome)
        .containsExactly("refused");
    forms.send(editor, form + "/versions/2/restore").andExpect(redirectedUrl("/en" + form));
    show(form)
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("What is public has changed"),
                        containsString("name=\"base\" value=\"5\""))));
    assertThat(item(form).number()).isEqualTo(4);
  }

  @Test
  void aTranslationDoesNotHideWhatAnImportChangedUnderADraft() throws Exception {
    var form = published("Translated meanwhile");
    editing.save(
        editor, id(form), 3, editing.working(item(form)).with(Field.PUBLISHER, "Mine"), "");
    var words = new Content.Words("Prevedeno", "", "Riječi i riječi.", "reviewed", "");
    translating.put(editor, item(form).entryId(), Language.HR, words);
    assertThat(editing.isOvertaken(item(form))).isFalse();
    bring(form);

    translating.put(
        editor,
        item(form).entryId(),
        Language.HR,
        new Content.Words("Prevedeno", "", "Opet riječi.", "reviewed", ""));

    assertThat(editing.isOvertaken(item(form))).isTrue();
    assertThat(editing.working(item(form)).one(Field.PUBLISHER)).isEqualTo("Mine");
    assertThat(editing.publish(editor, id(form), Plan.NOW)).isEqualTo(new Outcome.Overtaken());
  }

  private ResultActions show(String form) throws Exception {
    return web.perform(get("/en" + form).with(members.in(editor)));
  }

  private List<Long> publicFiles(String form) {
    return present.open(item(form)).orElseThrow().files().stream().map(FileLine::fileId).toList();
  }

  /** The fields of the whole form, published. */
  private static Object[] fieldsOf(Object... more) {
    var fields = new ArrayList<Object>(List.of("published", "2023", "then", "publish"));
    fields.addAll(List.of(more));
    return fields.toArray();
  }

  private String published(String title) throws Exception {
    var sourced = testItems.publish(forms, editor, title);
    old = sourced.old();
    fresh = sourced.fresh();
    return sourced.form();
  }

  private void bring(String form) {
    testItems.bring(item(form).entryId(), fresh);
  }

  private Content saved(String form, int number) {
    return versions.find(id(form), number).orElseThrow().content();
  }

  private Item item(String form) {
    return items.find(editor, id(form)).orElseThrow();
  }
}
