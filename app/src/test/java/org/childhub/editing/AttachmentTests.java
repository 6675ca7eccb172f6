package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.based;
import static org.childhub.editing.Forms.fields;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFile;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.uploads.TestUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files of publications: from the upload to the public page, and who sees them before that. */
@HubTest
class AttachmentTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestUploads uploads;
  @Autowired Editing editing;
  @Autowired Versions versions;
  private Forms forms;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
  }

  @Test
  void whatTheFileTellsFillsWhatIsEmptyAndNothingElse() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "My own title");
    var file =
        uploads.bring(editor, "vodic.pdf", pdf("Supervizija u zaštiti djece ISBN 9783161484100"));

    web.perform(get("/en" + form + "/files?file=" + file.id()).with(members.in(editor)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("vodic.pdf"),
                        containsString("From the file’s properties"),
                        containsString("value=\"isbn\""),
                        containsString("value=\"hr\" lang=\"hr\""))));
    forms
        .attach(editor, form, file, "en", "title", "authors", "isbn", "pages")
        .andExpect(redirectedUrl("/en" + form + "?done=attached&file=" + file.id()));

    web.perform(get("/en" + form + "?done=attached&file=" + file.id()).with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("The file is attached"),
                        containsString("value=\"My own title\""),
                        containsString("value=\"9783161484100\""),
                        containsString("Ana Anić\nБранко Бранић"),
                        stringContainsInOrder(
                            "id=\"isbn-source\"",
                            "Taken from the file. From the text of the first pages."))))
        .andExpect(content().string(not(containsString("title-source"))));
    var unsaved = versions.unsaved(id(form), editor.id()).orElseThrow().content();
    assertThat(unsaved.one(Field.PUBLISHED)).as("was not accepted").isEmpty();
    assertThat(unsaved.one(Field.PAGES)).isEqualTo("1");
  }

  @Test
  void aPublicationMayBeginWithItsFile() throws Exception {
    var editor = members.with(Role.EDITOR);
    var file = uploads.bring(editor, "vodic.pdf", pdf("Vodič za hranitelje i njihovu djecu"));
    var begin = "/en/edit/new?kind=publication&file=" + file.id();

    web.perform(get(begin).with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("vodic.pdf"),
                        containsString("value=\"Vodič za hranitelje i njihovu djecu\""))));
    web.perform(get(begin).with(members.in(members.with(Role.ADMINISTRATOR))))
        .andExpect(status().isNotFound());
    web.perform(
            post("/en/edit/new")
                .param("kind", "publication")
                .param("title", "")
                .param("file", String.valueOf(file.id()))
                .with(members.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("vodic.pdf")));
    var location =
        web.perform(
                post("/en/edit/new")
                    .param("kind", "publication")
                    .param("title", "Vodič")
                    .param("original", "hr")
                    .param("file", String.valueOf(file.id()))
                    .with(members.in(editor)))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    assertThat(location).endsWith("/files?file=" + file.id());
  }

  @Test
  void filesHaveAnOrderAndLanguagesAndCanBeTakenOut() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Three files");
    var one = uploads.bring(editor, "one.pdf", pdf("The first of three files in an order."));
    var two = uploads.bring(editor, "two.pdf", pdf("The second of three files in an order."));
    var three = uploads.bring(editor, "three.pdf", pdf("The third of three files in an order."));
    for (var file : List.of(one, two, three)) {
      forms.attach(editor, form, file, "en");
    }

    var up =
        fields(
            "files",
            one,
            "files",
            two,
            "files",
            three,
            "up",
            three,
            "title",
            "Three files indeed",
            "file-language." + two.id(),
            "sr-Cyrl");
    forms
        .send(editor, form + "/files/order", up)
        .andExpect(redirectedUrl("/en" + form + "?in=en&file=0#files"));
    assertThat(unsaved(editor, form).title()).as("what was typed").isEqualTo("Three files indeed");
    assertThat(unsaved(editor, form).files())
        .containsExactly(line(one, "en"), line(three, "en"), line(two, "sr-Cyrl"));
    forms.send(editor, form + "/files/order", fields("down", one));
    forms.send(editor, form + "/files/order", fields("down", two));
    forms.send(editor, form + "/files/order", fields("remove", three));
    assertThat(unsaved(editor, form).files())
        .containsExactly(line(one, "en"), line(two, "sr-Cyrl"));

    forms
        .send(editor, form, fields("then", "publish", "published", "2024"))
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/library/three-files-indeed"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        stringContainsInOrder(one.address(), two.address()),
                        not(containsString(three.address())))));
    web.perform(get("/sr-Cyrl/library/three-files-indeed"))
        .andExpect(content().string(containsString(two.address() + "?download")));
  }

  @Test
  void goingForAFileKeepsWhatWasTyped() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Half written");
    forms
        .send(editor, form + "/files/upload", fields("title", "Half written, and more"))
        .andExpect(redirectedUrl("/en/uploads?to=%2Fen" + form.replace("/", "%2F") + "%2Ffiles"));
    assertThat(unsaved(editor, form).title()).isEqualTo("Half written, and more");
  }

  @Test
  void anEarlierVersionComesBackWithItsFiles() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Old and new leaflet");
    var old = uploads.bring(editor, "old.pdf", pdf("The old leaflet of this publication."));
    var fresh = uploads.bring(editor, "fresh.pdf", pdf("The fresh leaflet of this publication."));
    forms.attach(editor, form, old, "en");
    forms.send(editor, form, fields("then", "publish", "published", "2023"));
    forms.attach(editor, form, fresh, "en");
    forms.send(editor, form + "/files/order", based(2, "remove", old));
    forms.send(editor, form, based(2, "then", "publish"));
    web.perform(get("/en/library/old-and-new-leaflet"))
        .andExpect(content().string(not(containsString(old.address()))));
    web.perform(get(old.address())).andExpect(status().isNotFound());
    web.perform(get("/en" + form + "/versions").with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<h3>Files</h3>"),
                        containsString("fresh.pdf"),
                        containsString("old.pdf"))));

    assertThat(editing.restore(editor, id(form), 2)).isInstanceOf(Outcome.Saved.class);
    editing.publish(editor, id(form), Plan.NOW);

    web.perform(get("/en/library/old-and-new-leaflet"))
        .andExpect(
            content()
                .string(
                    allOf(containsString(old.address()), not(containsString(fresh.address())))));
  }

  @Test
  void theSameFileWarnsOfASecondCopy() throws Exception {
    var editor = members.with(Role.EDITOR);
    var file = uploads.bring(editor, "twice.pdf", pdf("This file is brought twice."));
    var first = forms.begin(editor, "publication", "First of the two");
    forms.attach(editor, first, file, "en");
    forms.send(editor, first, fields("then", "publish", "published", "2020"));
    var second = forms.begin(editor, "publication", "Quite another title");
    forms.attach(editor, second, file, "en");

    web.perform(get("/en" + second).with(members.in(editor)))
        .andExpect(
            content().string(stringContainsInOrder("may be here already", "First of the two")));
  }

  @Test
  void theSameBytesAreCalledWhatEachWhoBroughtThemCalledThem() throws Exception {
    var first = members.with(Role.EDITOR);
    var second = members.with(Role.EDITOR);
    var bytes = pdf("Two people have this file.");
    uploads.bring(first, "Plan for one family.pdf", bytes);
    var file = uploads.bring(second, "Leaflet.pdf", bytes);
    assertThat(file.name()).isEqualTo("Leaflet.pdf");
    var form = forms.begin(second, "publication", "A leaflet that two people have");
    forms.attach(second, form, file, "en");
    forms.send(second, form, fields("then", "publish", "published", "2021"));

    for (var page : List.of(form, "/library/a-leaflet-that-two-people-have")) {
      web.perform(get("/en" + page).with(members.in(second)))
          .andExpect(
              content()
                  .string(
                      allOf(containsString(file.address()), not(containsString("one_family")))));
    }
    web.perform(get(file.address()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("Leaflet.pdf")));
  }

  private static FileLine line(StoredFile file, String language) {
    return new FileLine(file.id(), Language.of(language), file.name());
  }

  private Content unsaved(Member member, String form) {
    return versions.unsaved(id(form), member.id()).orElseThrow().content();
  }

  private static byte[] pdf(String words) {
    return SampleFiles.pdf(words);
  }
}
