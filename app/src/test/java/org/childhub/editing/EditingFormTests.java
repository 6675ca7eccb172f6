package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.childhub.web.ContentVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The form of an item. */
@HubTest
class EditingFormTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired ContentVersion version;
  @Autowired IndexFeed feed;
  private Forms forms;

  @BeforeEach
  void forms() {
    forms = new Forms(web, members);
  }

  @Test
  void anArticleGoesFromTheFirstLineToThePublicPageAndOn() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "article", "The swing is mended");

    forms
        .send(
            editor,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "The swing is mended",
            "body",
            "It *swings*.",
            "has.topics",
            "1",
            "topics",
            "education",
            "then",
            "publish")
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/news/the-swing-is-mended"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(containsString("<em>swings</em>"), containsString("/topics/education"))));

    forms
        .send(
            editor,
            form,
            "base",
            "2",
            "in",
            "en",
            "title",
            "The swing is new",
            "body",
            "It swings.",
            "then",
            "publish",
            "readdress",
            "1")
        .andExpect(status().is3xxRedirection());
    web.perform(get("/en/news/the-swing-is-mended"))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", "/en/news/the-swing-is-new"));
  }

  @Test
  void savingADraftLeavesTheKeptPagesAndPublishingRenewsThem() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "article", "The bench is mended");
    await().until(feed::isIdle);
    var before = version.current();

    forms
        .send(editor, form, Forms.fields("title", "The bench", "body", "Sit.", "then", "save"))
        .andExpect(status().is3xxRedirection());
    assertThat(version.current()).isEqualTo(before);

    forms
        .send(
            editor,
            form,
            "base",
            "2",
            "in",
            "en",
            "title",
            "The bench",
            "body",
            "Sit.",
            "then",
            "publish")
        .andExpect(status().is3xxRedirection());
    assertThat(version.current()).isGreaterThan(before);
  }

  @Test
  void whatHasJustBecomePublicCanBeChosen() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "article", "Who mends swings");
    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(not(containsString("Menders of swings"))));

    var whole = forms.begin(editor, "organisation", "Menders of swings");
    forms
        .send(editor, whole, Forms.fields("title", "Menders of swings", "then", "publish"))
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(containsString("Menders of swings")));
  }

  @Test
  void aPublicationGoesFromTheFormToItsPage() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Handbook of swings");

    forms
        .send(
            editor,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "Handbook of swings",
            "published",
            "2021",
            "type",
            "manual",
            "authors",
            "Ana Uzorak\r\nHouse of Swings [body]",
            "isbn",
            "978-3-16-148410-0",
            "then",
            "publish")
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/library/handbook-of-swings"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("9783161484100"),
                        containsString("Ana Uzorak"),
                        containsString("House of Swings"),
                        not(containsString("[body]")))));
    web.perform(get("/en/edit/of/handbook-of-swings").with(members.in(editor)))
        .andExpect(header().string("Location", "/en" + form));
  }

  @Test
  void whatIsWrongIsSaidByTheFieldAndNothingIsLost() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "publication", "Wrong in many ways");

    forms
        .send(
            editor,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "Wrong in many ways",
            "published",
            "20x6",
            "isbn",
            "978-0",
            "url",
            "javascript:alert(1)",
            "age-from",
            "9",
            "age-to",
            "3",
            "pages",
            "many",
            "donors",
            "A <b>donor</b>",
            "then",
            "publish")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Write the date as 2026"),
                        containsString("value=\"20x6\""),
                        containsString("value=\"978-0\""),
                        containsString("value=\"javascript:alert(1)\""),
                        containsString("value=\"many\""),
                        containsString("A &lt;b&gt;donor"))))
        .andExpect(content().string(containsString("5 things must be put right first.")));

    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("value=\"20x6\""),
                        containsString("You have unsaved text"))));
    web.perform(post("/en" + form + "/discard").with(members.in(editor)));
    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(not(containsString("20x6"))));
  }

  @Test
  void turningToAnotherLanguageKeepsWhatWasTyped() throws Exception {
    var editor = members.with(Role.EDITOR);
    var form = forms.begin(editor, "article", "Two languages");

    forms
        .send(
            editor,
            form,
            "base",
            "1",
            "in",
            "en",
            "title",
            "Two languages",
            "body",
            "English words.",
            "show",
            "hr")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"in\" value=\"hr\"")));
    forms
        .send(
            editor,
            form,
            "base",
            "1",
            "in",
            "hr",
            "title",
            "Dva jezika",
            "body",
            "Hrvatske riječi.",
            "translator",
            "Ana",
            "then",
            "publish")
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/news/two-languages"))
        .andExpect(content().string(containsString("English words.")));
    web.perform(get("/hr/news/two-languages"))
        .andExpect(content().string(containsString("Hrvatske riječi.")));
  }
}
