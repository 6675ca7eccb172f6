package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whose items are there for whom, who decides, and several at once. */
@HubTest
class EditingDeedsTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestEntries entries;
  @Autowired JdbcClient db;
  @Autowired TestItems testItems;
  @Autowired Reviews reviews;
  @Autowired Editing editing;
  private Forms forms;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
  }

  @Test
  void whatAReviewerAskedForStandsThereUntilSomethingNewerIsPublic() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = testItems.handIn(author, "Where it was", "BA");
    reviews.giveBack(editor, id, "Say where.");
    web.perform(get("/en/edit/" + id).with(members.in(author)))
        .andExpect(content().string(containsString("Say where.")));

    assertThat(editing.publish(editor, id, Plan.NOW)).isEqualTo(new Outcome.Shown());

    web.perform(get("/en/edit/" + id).with(members.in(author)))
        .andExpect(content().string(not(containsString("Say where."))));
  }

  @Test
  void anothersDraftIsNotFoundAtItsAddress() throws Exception {
    var author = members.with(Role.MEMBER);
    var other = members.with(Role.MEMBER);
    var form = forms.begin(author, "article", "Mine alone");
    for (var page : List.of("", "/preview", "/versions", "/review")) {
      web.perform(get("/en" + form + page).with(members.in(other)))
          .andExpect(status().isNotFound());
    }
    for (var deed :
        List.of(
            "",
            "/autosave",
            "/discard",
            "/withdraw",
            "/take-back",
            "/delete",
            "/versions/1/restore",
            "/accept",
            "/return")) {
      web.perform(
              post("/en" + form + deed)
                  .param("base", "1")
                  .param("words", "x")
                  .with(members.in(other)))
          .andExpect(status().isNotFound());
    }
    web.perform(get("/en/edit").param("words", "Mine alone").with(members.in(other)))
        .andExpect(content().string(not(containsString(">Mine alone<"))));
    web.perform(get("/en/edit").param("words", "Mine alone").with(members.in(author)))
        .andExpect(content().string(containsString(">Mine alone<")));
  }

  @Test
  void reviewersDecideOnAPage() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(author, "story", "A story for review");
    forms
        .send(
            author,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "A story for review",
            "body",
            "Once.",
            "then",
            "publish")
        .andExpect(header().string("Location", containsString("done=handed-in")));

    web.perform(get("/en/edit/review").with(members.in(editor)))
        .andExpect(content().string(containsString("A story for review")));
    web.perform(get("/en" + form + "/review").with(members.in(editor)))
        .andExpect(
            content()
                .string(allOf(containsString("<ins>Once.</ins>"), containsString(author.name()))));
    web.perform(post("/en" + form + "/return").param("words", "").with(members.in(editor)))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post("/en" + form + "/return")
                .param("words", "Tell <i>more</i>.")
                .with(members.in(editor)))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/en" + form).with(members.in(author)))
        .andExpect(content().string(containsString("Tell &lt;i&gt;more&lt;/i&gt;.")));
    forms.send(
        author,
        form,
        "base",
        "2",
        "in",
        "en",
        "title",
        "A story for review",
        "body",
        "Once more.",
        "then",
        "hand-in");
    web.perform(post("/en" + form + "/accept").with(members.in(editor)))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/en/news/a-story-for-review"))
        .andExpect(content().string(containsString("Once more.")));
  }

  @Test
  void severalItemsAreChangedAtOnce() throws Exception {
    var ids =
        entries.put(
            Made.of(Kind.SERIES, "bulk-one", "Bulk one"),
            Made.of(Kind.SERIES, "bulk-two", "Bulk two"));
    var editor = members.with(Role.EDITOR);
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "RO", null);
    var items =
        ids.stream()
            .map(
                id ->
                    db.sql("select id from editing_item where entry_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
            .toArray(String[]::new);

    web.perform(
            post("/en/edit/bulk")
                .param("item", items)
                .param("add-topic", "education")
                .param("add-country", "MD")
                .with(members.in(editor)))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Bulk one"), containsString("changed"))));
    assertThat(
            db.sql(
                    "select distinct topics::text || countries::text from catalogue_entry where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(String.class)
                .list())
        .containsExactly("{education}{MD}");
    web.perform(
            post("/en/edit/bulk")
                .param("item", items)
                .param("then", "withdraw")
                .with(members.in(coordinator)))
        .andExpect(content().string(not(containsString("Bulk one"))));
    web.perform(get("/en/series/bulk-one")).andExpect(status().isOk());
  }

  @Test
  void whoChoosesNoItemOrNoChangeIsToldAndKeepsTheRest() throws Exception {
    var editor = members.with(Role.EDITOR);
    var item = String.valueOf(Forms.id(forms.begin(editor, "article", "Left as it is")));

    web.perform(
            post("/en/edit/bulk")
                .param("whose", "mine")
                .param("words", "left as")
                .param("add-country", "MD")
                .param("then", "publish")
                .with(members.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("tick the items that are to change"),
                        containsString("value=\"MD\" selected"),
                        containsString("value=\"publish\" selected"),
                        containsString("name=\"words\" value=\"left as\""),
                        containsString("Left as it is"))));
    web.perform(post("/en/edit/bulk").param("item", item).with(members.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("choose what is to change"),
                        containsString("value=\"" + item + "\" checked"))));
  }
}
