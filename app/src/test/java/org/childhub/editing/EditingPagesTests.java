package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.based;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a form does not take, what two write at once, and how it will look. */
@HubTest
class EditingPagesTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired JdbcClient db;
  private Forms forms;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
  }

  @Test
  void whatTheFormDoesNotAskForIsNotTaken() throws Exception {
    var author = members.with(Role.MEMBER);
    var other = members.with(Role.EDITOR);
    var form = forms.begin(author, "article", "Only the form");

    forms
        .send(
            author,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "Only the form",
            "body",
            "Words.",
            "state",
            "published",
            "published_number",
            "1",
            "author",
            String.valueOf(other.id()),
            "entry_id",
            "1",
            "organisation",
            "no-such-house",
            "type",
            "report",
            "isbn",
            "9783161484100",
            "countries",
            "QQ",
            "topics",
            "no-such-topic",
            "withdrawn_by",
            "clock",
            "handed_in",
            "1",
            "then",
            "save")
        .andExpect(status().is3xxRedirection());

    var id = Long.parseLong(form.replaceAll("\\D", ""));
    assertThat(
            db.sql(
                    "select state, author, entry_id, organisation, countries::text, handed_in from editing_item where id = :id")
                .param("id", id)
                .query()
                .singleRow())
        .containsEntry("state", "draft")
        .containsEntry("author", author.id())
        .containsEntry("entry_id", null)
        .containsEntry("organisation", null)
        .containsEntry("countries", "{}")
        .containsEntry("handed_in", null);
    assertThat(
            db.sql("select content::text from editing_version where item_id = :id and number = 2")
                .param("id", id)
                .query(String.class)
                .single())
        .doesNotContain("no-such", "report", "9783161484100", "QQ");
  }

  @Test
  void whatSomebodySavedMeanwhileIsShownBesideOnesOwn() throws Exception {
    var one = members.with(Role.EDITOR);
    var two = members.with(Role.EDITOR);
    var form = forms.begin(one, "article", "Written twice");
    forms.send(
        one,
        form,
        "base",
        "1",
        "in",
        "en",
        "title",
        "Written twice",
        "body",
        "The gate is green.",
        "then",
        "save");

    forms
        .send(
            two,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "Written twice",
            "body",
            "The gate is blue.",
            "then",
            "save")
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Somebody else saved this"),
                        containsString("<del>green.</del>"),
                        containsString("<ins>blue.</ins>"),
                        containsString("The gate is blue.</textarea>"),
                        containsString("name=\"base\" value=\"2\""))));
    forms
        .send(
            two,
            form,
            "base",
            "2",
            "in",
            "en",
            "title",
            "Written twice",
            "body",
            "The gate is blue.",
            "then",
            "save")
        .andExpect(status().is3xxRedirection());
    forms
        .send(two, form, based(2, "title", "Written twice", "body", "Red.", "then", "save"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("You saved this elsewhere")));
    web.perform(get("/en" + form + "/versions").with(members.in(one)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(allOf(containsString("<del>green.</del>"), containsString(two.name()))));
  }

  @Test
  void thePreviewLooksLikeThePublicPageAndLeavesNothing() throws Exception {
    var author = members.with(Role.MEMBER);
    for (var kind : Kind.values()) {
      var by = kind.isWhole() || kind == Kind.ORGANISATION ? members.with(Role.EDITOR) : author;
      var form = forms.begin(by, kind.code(), "Seen before: " + kind.code());
      forms.send(
          by,
          form,
          "base",
          "1",
          "in",
          "en",
          "title",
          "Seen before: " + kind.code(),
          "body",
          "A **bold** word.",
          "then",
          "save");
      var before = db.sql("select count(*) from catalogue_entry").query(Long.class).single();

      var page =
          web.perform(get("/en" + form + "/preview").with(members.in(by)))
              .andExpect(status().isOk())
              .andExpect(header().string("Cache-Control", containsString("no-store")))
              .andExpect(
                  content()
                      .string(
                          allOf(
                              containsString("Seen before: " + kind.code()),
                              containsString("It is not public."),
                              containsString("noindex"))));
      if (kind != Kind.ORGANISATION) {
        page.andExpect(content().string(containsString("<strong>bold</strong>")));
      }
      assertThat(db.sql("select count(*) from catalogue_entry").query(Long.class).single())
          .isEqualTo(before);
      assertThat(
              db.sql("select entry_id from editing_item where title = :title")
                  .param("title", "Seen before: " + kind.code())
                  .query(Long.class)
                  .list())
          .containsOnlyNulls();
    }
  }
}
