package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.based;
import static org.childhub.editing.Forms.fields;
import static org.childhub.editing.Forms.id;
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
import org.childhub.accounts.Role;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.signin.TestMembers;
import org.childhub.uploads.TestUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Files that no version may keep. */
@HubTest
class ErasureTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestUploads uploads;
  @Autowired StoredFiles files;
  @Autowired Editing editing;
  @Autowired Versions versions;
  @Autowired JdbcClient db;
  @Autowired Items items;
  @Autowired Present present;
  private Forms forms;
  private Member author;
  private Member editor;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
    author = members.with(Role.NATIONAL_COORDINATOR);
    editor = members.with(Role.EDITOR);
  }

  @Test
  void aFileGoesFromThePublicPageAndAllVersionsAndWhatIsTyped() throws Exception {
    var form = forms.begin(author, "publication", "With a picture");
    var gone = uploads.bring(author, "gone.pdf", SampleFiles.pdf("It names a child."));
    var stays = uploads.bring(author, "stays.pdf", SampleFiles.pdf("It names nobody."));
    publish(form, "With a picture", gone, stays);
    forms.send(editor, form + "/autosave", based(2, "title", "Half typed"));
    var erasure = "/en" + form + "/files/" + gone.id() + "/erasure";

    web.perform(get("/en" + form).with(members.in(author)))
        .andExpect(content().string(not(containsString("/erasure"))));
    web.perform(post(erasure).with(members.in(author))).andExpect(status().isNotFound());
    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(containsString(erasure)));
    web.perform(get(erasure).with(members.in(editor)))
        .andExpect(
            content()
                .string(allOf(containsString("gone.pdf"), containsString("cannot be brought"))));
    assertThat(files.find(gone.id())).isPresent();
    web.perform(post(erasure).with(members.in(editor)))
        .andExpect(redirectedUrl("/en" + form + "?done=file-erased"));

    assertThat(files.find(gone.id())).isEmpty();
    assertThat(files.content(gone).exists()).isFalse();
    assertThat(versions.find(id(form), 2).orElseThrow().content().files())
        .extracting(FileLine::fileId)
        .containsExactly(stays.id());
    var unsaved = versions.unsaved(id(form), editor.id()).orElseThrow().content();
    assertThat(unsaved.files()).extracting(FileLine::fileId).containsExactly(stays.id());
    assertThat(unsaved.title()).isEqualTo("Half typed");
    web.perform(get("/en/library/with-a-picture"))
        .andExpect(
            content().string(allOf(containsString("stays.pdf"), not(containsString("gone.pdf")))));
    assertThat(
            db.sql(
                    "select details ->> 'file' from audit_entry where action = 'item.file-erased' and actor = :actor")
                .param("actor", Editing.actor(editor))
                .query(String.class)
                .list())
        .isEqualTo(List.of(String.valueOf(gone.id())));
    web.perform(post(erasure).with(members.in(editor))).andExpect(status().isNotFound());
  }

  @Test
  void aFileOfAnEarlierVersionAloneIsTakenAwayFromTheHistory() throws Exception {
    var form = forms.begin(author, "publication", "Without it since");
    var gone = uploads.bring(author, "earlier.pdf", SampleFiles.pdf("It names a family."));
    publish(form, "Without it since", gone);
    var without =
        editing.save(
            author,
            id(form),
            2,
            versions.find(id(form), 2).orElseThrow().content().withFiles(List.of()),
            "");
    assertThat(without).isEqualTo(new Outcome.Saved(3));
    editing.publish(author, id(form), Plan.NOW);
    var history = "/en" + form + "/versions";
    var erasure = "/en" + form + "/files/" + gone.id() + "/erasure";

    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(not(containsString(erasure))));
    web.perform(get(history).with(members.in(author)))
        .andExpect(content().string(not(containsString("/erasure"))));
    web.perform(get(history).with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(erasure),
                        containsString("earlier.pdf"),
                        containsString("Versions: 2"))));
    web.perform(post(erasure).with(members.in(editor))).andExpect(status().is3xxRedirection());

    assertThat(files.find(gone.id())).isEmpty();
    web.perform(get(history).with(members.in(editor)))
        .andExpect(content().string(not(containsString("earlier.pdf"))));
  }

  @Test
  void linksToItInTheTextsKeepTheirWordsAlone() throws Exception {
    var form = forms.begin(author, "publication", "It links to its file");
    var gone = uploads.bring(author, "linked.pdf", SampleFiles.pdf("It names a school."));
    publish(form, "It links to its file", gone);
    var link = "](/files/" + gone.id() + "/linked.pdf)";
    var body =
        "Read [what \\[they\\] wrote" + link + " or [another](/files/1" + gone.id() + "/x.pdf).";
    var content = versions.find(id(form), 2).orElseThrow().content();
    var linking = content.with("en", new Content.Words(content.title(), "", body, "original", ""));
    editing.save(author, id(form), 2, linking, "");
    editing.publish(author, id(form), Plan.NOW);
    var loose = linking.withFiles(List.of());
    editing.save(author, id(form), 3, loose, "");
    forms.send(editor, form + "/autosave", based(4, "title", "Typed", "body", "[Here" + link));

    web.perform(post("/en" + form + "/files/" + gone.id() + "/erasure").with(members.in(editor)))
        .andExpect(status().is3xxRedirection());

    var words = "Read what \\[they\\] wrote or [another](/files/1" + gone.id() + "/x.pdf).";
    for (var number : List.of(3, 4)) {
      assertThat(versions.find(id(form), number).orElseThrow().content().in("en").body())
          .isEqualTo(words);
    }
    assertThat(versions.unsaved(id(form), editor.id()).orElseThrow().content().in("en").body())
        .isEqualTo("Here");
    assertThat(
            present.open(items.find(editor, id(form)).orElseThrow()).orElseThrow().in("en").body())
        .isEqualTo(words);
  }

  @Test
  void whatIsWithdrawnStaysSoAndWhatAnotherItemHasStaysThere() throws Exception {
    var form = forms.begin(author, "publication", "One of two");
    var shared = uploads.bring(author, "shared.pdf", SampleFiles.pdf("Two items have it."));
    publish(form, "One of two", shared);
    editing.withdraw(author, id(form));
    var other = forms.begin(author, "publication", "The other of two");
    forms.attach(author, other, shared, "en");

    web.perform(post("/en" + form + "/files/" + shared.id() + "/erasure").with(members.in(editor)))
        .andExpect(redirectedUrl("/en" + form + "?done=file-kept"));

    assertThat(files.find(shared.id())).isPresent();
    assertThat(versions.find(id(form), 2).orElseThrow().content().files()).isEmpty();
    web.perform(get("/en/library/one-of-two")).andExpect(status().isNotFound());
    assertThat(
            db.sql("select withdrawn_by from editing_item where id = :id")
                .param("id", id(form))
                .query(String.class)
                .single())
        .isEqualTo(Editing.actor(author));
    var foreign = forms.begin(editor, "publication", "A third");
    web.perform(
            post("/en" + foreign + "/files/" + shared.id() + "/erasure").with(members.in(editor)))
        .andExpect(status().isNotFound());
  }

  private void publish(String form, String title, StoredFile... attached) throws Exception {
    for (var file : attached) {
      forms.attach(author, form, file, "en");
    }
    forms.send(author, form, fields("title", title, "published", "2024", "then", "publish"));
  }
}
