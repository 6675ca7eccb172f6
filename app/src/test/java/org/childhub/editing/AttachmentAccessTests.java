package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.fields;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFiles;
import org.childhub.signin.TestMembers;
import org.childhub.uploads.TestUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who attaches which files, who sees those of drafts, and how long they stay. */
@HubTest
class AttachmentAccessTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestUploads uploads;
  @Autowired StoredFiles files;
  @Autowired Editing editing;
  @Autowired Versions versions;
  @Autowired Reviews reviews;
  private Forms forms;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
  }

  @Test
  void nobodyAttachesWhatAnotherBrought() throws Exception {
    var owner = members.with(Role.MEMBER);
    var secret = uploads.bring(owner, "secret.pdf", pdf("Something that its owner keeps."));
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Guessing");

    forms.attach(editor, form, secret, "en").andExpect(status().isNotFound());
    web.perform(get("/en" + form + "/files?file=" + secret.id()).with(members.in(editor)))
        .andExpect(status().isNotFound());
    var line = secret.id() + " en secret.pdf";
    var guessed =
        new String[] {
          "base",
          "1",
          "in",
          "en",
          "title",
          "Guessing",
          "published",
          "2020",
          "files",
          String.valueOf(secret.id()),
          "files",
          line,
          "has.files",
          "1",
          "file-language." + secret.id(),
          "en",
          "then",
          "publish"
        };
    forms.send(editor, form, guessed).andExpect(status().is3xxRedirection());
    forms.send(editor, form + "/autosave", guessed);
    forms.send(editor, form + "/files/order", guessed);

    assertThat(unsaved(editor, form).files()).isEmpty();
    web.perform(get(secret.address())).andExpect(status().isNotFound());
    web.perform(get(secret.address()).with(members.in(editor))).andExpect(status().isNotFound());
    web.perform(get(secret.address()).with(members.in(owner))).andExpect(status().isOk());
    var article = forms.begin(owner, "article", "No files here");
    forms.attach(owner, article, secret, "en").andExpect(status().isNotFound());
    var foreign = members.with(Role.MEMBER);
    forms
        .attach(foreign, form, uploads.bring(foreign, "own.pdf", pdf("A file of her own.")), "en")
        .andExpect(status().isNotFound());
  }

  @Test
  void aDraftsFileIsForThoseWhoWorkOnItUntilItIsPublished() throws Exception {
    var author = members.with(Role.MEMBER);
    var stranger = members.with(Role.MEMBER);
    var reviewer = members.with(Role.EDITOR);
    var form = forms.begin(author, "publication", "Waiting with its file");
    var file = uploads.bring(author, "waiting.pdf", pdf("It waits for a decision."));
    var cover = "/covers/" + file.sha256() + "-480.jpg";
    forms.attach(author, form, file, "en");
    forms.send(author, form, fields("then", "hand-in", "published", "2022"));

    for (var path : List.of(file.address(), cover)) {
      web.perform(get(path)).andExpect(status().isNotFound());
      web.perform(get(path).with(members.in(stranger))).andExpect(status().isNotFound());
      web.perform(get(path).with(members.in(reviewer)))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "no-store"));
    }
    web.perform(get("/files/" + file.id() + "/x")).andExpect(status().isNotFound());
    web.perform(get("/files/" + file.id() + "/x").with(members.in(reviewer)))
        .andExpect(redirectedUrl("/files/" + file.id() + "/x.pdf"))
        .andExpect(header().string("Cache-Control", "no-store"));
    web.perform(get("/en" + form + "/preview").with(members.in(reviewer)))
        .andExpect(content().string(allOf(containsString(file.address()), containsString(cover))));

    reviews.accept(reviewer, id(form), "");

    for (var path : List.of(file.address(), cover)) {
      web.perform(get(path))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    editing.withdraw(reviewer, id(form));
    web.perform(get(file.address())).andExpect(status().isNotFound());
    web.perform(get(file.address()).with(members.in(author))).andExpect(status().isOk());
  }

  @Test
  void aDeletedDraftTakesItsFileAlongOnceNobodyElseHasIt() throws Exception {
    var author = members.with(Role.MEMBER);
    var file = uploads.bring(author, "gone.pdf", pdf("It goes with its draft."));
    var form = forms.begin(author, "publication", "A draft that goes");
    forms.attach(author, form, file, "en");
    forms.send(author, form, fields("then", "save"));
    uploads.forget(file.id());
    assertThat(files.find(file.id())).isPresent();

    forms.send(author, form + "/delete");

    assertThat(files.find(file.id())).isEmpty();
  }

  private Content unsaved(Member member, String form) {
    return versions.unsaved(id(form), member.id()).orElseThrow().content();
  }

  private static byte[] pdf(String words) {
    return SampleFiles.pdf(words);
  }
}
