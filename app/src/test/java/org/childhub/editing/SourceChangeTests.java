package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.based;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.files.StoredFile;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an import changes of a publication while members work on it. */
@HubTest
class SourceChangeTests {
  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestItems testItems;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired Versions versions;
  @Autowired Timetable timetable;
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
  void aFormThatShowsWhatAnImportBroughtKeepsIt() throws Exception {
    var form = published("Brought anew");
    bring(form);

    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(containsString("name=\"base\" value=\"4\""), containsString("b.pdf"))));
    forms
        .send(
            editor,
            form,
            based(4, "title", "Brought anew", "body", "Other words.", "files", "" + fresh.id()))
        .andExpect(status().is3xxRedirection());

    var item = item(form);
    assertThat(item.number()).isEqualTo(5);
    assertThat(editing.working(item).files())
        .extracting(FileLine::fileId)
        .containsExactly(fresh.id());
    assertThat(editing.working(item).in("hr").title()).isEqualTo("Ponovno doneseno");
    assertThat(saved(form, 3).files()).extracting(FileLine::fileId).containsExactly(old.id());
    assertThat(saved(form, 4).files()).extracting(FileLine::fileId).containsExactly(fresh.id());
    assertThat(item.published()).isEqualTo(4);
  }

  @Test
  void whatWasTypedOverOlderWordsIsShownBesideThoseOfTheImport() throws Exception {
    var form = published("Overtaken");
    forms.send(editor, form + "/autosave", based(3, "title", "Overtaken", "body", "Half a"));
    bring(form);

    forms
        .send(
            editor,
            form,
            based(3, "title", "Overtaken", "body", "Half a sentence.", "then", "publish"))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(containsString("b.pdf"), containsString("name=\"base\" value=\"4\""))));
    assertThat(files(form)).containsExactly(fresh.id());

    forms
        .send(
            editor,
            form,
            based(4, "title", "Overtaken", "body", "Half a sentence.", "then", "publish"))
        .andExpect(status().is3xxRedirection());
    assertThat(saved(form, 5).in("en").body()).isEqualTo("Half a sentence.");
  }

  @Test
  void whatIsPlannedAnewAfterAnImportIsWhatTheImportBrought() throws Exception {
    var form = published("Planned after it");
    editing.withdraw(editor, id(form));
    bring(form);
    var day = LocalDate.now(clock).plusDays(3);

    assertThat(editing.publish(editor, id(form), new Plan(day, null, false)))
        .isEqualTo(new Outcome.Planned(day));
    timetable.run(day);

    assertThat(item(form).state()).isEqualTo("published");
    assertThat(files(form)).containsExactly(fresh.id());
    assertThat(saved(form, 3).files()).extracting(FileLine::fileId).containsExactly(old.id());
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

  private List<Long> files(String form) {
    return editing.working(item(form)).files().stream().map(FileLine::fileId).toList();
  }

  private Content saved(String form, int number) {
    return versions.find(id(form), number).orElseThrow().content();
  }

  private Item item(String form) {
    return items.find(editor, id(form)).orElseThrow();
  }
}
