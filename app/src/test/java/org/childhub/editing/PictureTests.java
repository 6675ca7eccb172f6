package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.based;
import static org.childhub.editing.Forms.fields;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.uploads.TestUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Pictures in texts. */
@HubTest
class PictureTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestUploads uploads;
  @Autowired StoredFiles files;
  @Autowired Versions versions;
  @Autowired Editing editing;
  @Autowired Items items;
  private Forms forms;
  private Member editor;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
    editor = members.with(Role.EDITOR);
  }

  @Test
  void aPictureWithWordsIsPublicWithTheTextAndNotBefore() throws Exception {
    var form = forms.begin(editor, "article", "A yard with a bench");
    var file = uploads.bring(editor, "bench (new).png", SampleFiles.picture("png", 61, 40));
    forms
        .send(
            editor,
            form + "/pictures/upload",
            fields("title", "A yard with a bench", "body", "Words."))
        .andExpect(
            redirectedUrl(
                "/en/uploads?to=%2Fen" + form.replace("/", "%2F") + "%2Fpictures%3Fin%3Den"));
    show(editor, "/en" + form + "/pictures?in=en&file=" + file.id())
        .andExpect(content().string(containsString(file.address())));
    put(editor, form, file, " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say in words")));
    put(editor, form, file, "A bench [green] under a tree")
        .andExpect(redirectedUrl("/en" + form + "?in=en&done=shown-picture#body"));

    var typed = versions.unsaved(id(form), editor.id()).orElseThrow().content();
    assertThat(typed.in("en").body())
        .isEqualTo(
            "Words.\n\n![A bench \\[green\\] under a tree](/files/%d/bench_%%28new%%29.png)"
                .formatted(file.id()));
    guest(file.address()).andExpect(status().isNotFound());
    forms
        .send(
            editor,
            form,
            fields(
                "title", "A yard with a bench", "body", typed.in("en").body(), "then", "publish"))
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/news/a-yard-with-a-bench"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("alt=\"A bench [green] under a tree\""),
                        containsString("/files/" + file.id() + "/"))));
    guest("/files/" + file.id() + "/bench_%28new%29.png").andExpect(status().isOk());
    editing.withdraw(editor, id(form));
    guest(file.address()).andExpect(status().isNotFound());
  }

  @Test
  void aPictureThatTheTextShowsNoMoreIsNotPublic() throws Exception {
    var form = published("With one picture");
    var file = picture(form);
    guest(file.address()).andExpect(status().isOk());
    var without = editing.working(items.find(editor, id(form)).orElseThrow());
    assertThat(without.pictures()).hasSize(1);
    forms.send(
        editor,
        form,
        based(2, "title", "With one picture", "body", "Words alone.", "then", "publish"));

    guest(file.address()).andExpect(status().isNotFound());
    assertThat(files.find(file.id())).isPresent();
    show(editor, file.address()).andExpect(status().isOk());
    forms.send(editor, form + "/versions/2/restore").andExpect(status().is3xxRedirection());
    editing.publish(editor, id(form), Plan.NOW);
    guest(file.address()).andExpect(status().isOk());
  }

  @Test
  void nobodyShowsTheFileOfSomebodyElse() throws Exception {
    var stranger = members.with(Role.MEMBER);
    var theirs = uploads.bring(editor, "private.png", SampleFiles.picture("png", 62, 40));
    var form = forms.begin(stranger, "article", "What is theirs");

    show(stranger, "/en" + form + "/pictures?file=" + theirs.id()).andExpect(status().isNotFound());
    put(stranger, form, theirs, "A secret").andExpect(status().isNotFound());
    var guessed = "![A secret](" + theirs.address() + ")";
    forms.send(
        stranger,
        form,
        fields(
            "title",
            "What is theirs",
            "body",
            guessed,
            "pictures",
            theirs.id() + " en private.png"));
    show(stranger, theirs.address()).andExpect(status().isNotFound());
    editing.publish(members.with(Role.EDITOR), id(form), Plan.NOW);
    guest(theirs.address()).andExpect(status().isNotFound());
  }

  @Test
  void whatIsNoPictureIsSaidToBeNone() throws Exception {
    var form = forms.begin(editor, "article", "With a document");
    var file = uploads.bring(editor, "words.pdf", SampleFiles.pdf("Words."));
    show(editor, "/en" + form + "/pictures?file=" + file.id())
        .andExpect(content().string(containsString("words.pdf” is not a picture")));
    put(editor, form, file, "Words").andExpect(status().isUnprocessableContent());
  }

  @Test
  void aPictureIsTakenAwayForGoodFromEveryText() throws Exception {
    var form = published("It shows a child");
    var file = picture(form);
    var erasure = "/en" + form + "/files/" + file.id() + "/erasure";
    show(editor, "/en" + form + "/versions").andExpect(content().string(containsString(erasure)));
    forms
        .send(editor, form + "/files/" + file.id() + "/erasure")
        .andExpect(redirectedUrl("/en" + form + "?done=file-erased"));

    assertThat(files.find(file.id())).isEmpty();
    web.perform(get("/en/news/it-shows-a-child"))
        .andExpect(
            content().string(allOf(containsString("Words."), not(containsString("/files/")))));
    var version = versions.find(id(form), 2).orElseThrow().content();
    assertThat(version.in("en").body().strip()).isEqualTo("Words.");
    assertThat(version.pictures()).isEmpty();
    assertThat(editing.isOvertaken(items.find(editor, id(form)).orElseThrow())).isFalse();
  }

  @Test
  void aBracketThatIsNeverClosedTakesNoWordsAlong() {
    var open = "Mind ![the gap" + ", and the step".repeat(10_000);
    var body = open + "\n\n![A \\[small\\] yard](/files/7/yard.png)\n\nWords.";
    var content =
        Content.titled(Language.EN, "A yard")
            .with("en", new Content.Words("A yard", "", body, "original", ""));

    assertThat(content.without(7).in("en").body()).isEqualTo(open + "\n\n\n\nWords.");
  }

  /** A public article, in its second version, with a picture. */
  private String published(String title) throws Exception {
    var form = forms.begin(editor, "article", title);
    // Of its own size, so that no other test has the same file.
    var width = 100 + Math.floorMod(title.hashCode(), 500);
    var file = uploads.bring(editor, title + ".png", SampleFiles.picture("png", width, 40));
    forms.send(editor, form + "/autosave", fields("title", title, "body", "Words."));
    put(editor, form, file, "What it shows").andExpect(status().is3xxRedirection());
    var body = versions.unsaved(id(form), editor.id()).orElseThrow().content().in("en").body();
    forms
        .send(editor, form, fields("title", title, "body", body, "then", "publish"))
        .andExpect(status().is3xxRedirection());
    return form;
  }

  private StoredFile picture(String form) {
    var line = versions.find(id(form), 2).orElseThrow().content().pictures().getFirst();
    return files.find(line.fileId()).orElseThrow();
  }

  private ResultActions put(Member member, String form, StoredFile file, String words)
      throws Exception {
    return forms.send(
        member, form + "/pictures", "file", "" + file.id(), "in", "en", "words", words);
  }

  private ResultActions guest(String address) throws Exception {
    return web.perform(get(URI.create(address)));
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(URI.create(address)).with(members.in(member)));
  }
}
