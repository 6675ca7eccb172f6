package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.id;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
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
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The days from and until which something is to be public, as its form takes them. */
@HubTest
class DaysTests {
  @Autowired private MockMvc web;
  @Autowired private TestMembers members;
  @Autowired private Items items;
  @Autowired private Versions versions;
  @Autowired private Clock clock;
  private Forms forms;
  private Member editor;
  private String form;

  @BeforeEach
  void begin() throws Exception {
    forms = new Forms(web, members);
    editor = members.with(Role.EDITOR);
    form = forms.begin(editor, "article", "A day that is planned");
  }

  @Test
  void aPlanIsTakenBackAndWhatWasTypedIsKept() throws Exception {
    send("publish", 1, "The text as it is planned.", "publish-on", day(1), "last-day", day(9))
        .andExpect(redirectedUrl("/en" + form + "?done=planned"));
    assertThat(item().publishOn()).isEqualTo(day(1));

    var base = item().number();
    send("unplan", base, "Typed since.", "publish-on", day(1), "last-day", day(9))
        .andExpect(redirectedUrl("/en" + form + "?done=unplanned"));

    assertThat(item().publishOn()).isNull();
    assertThat(item().lastDay()).isNull();
    assertThat(item().entryId()).isNull();
    assertThat(versions.unsaved(id(form), editor.id()).orElseThrow().content().in("en").body())
        .isEqualTo("Typed since.");
  }

  @Test
  void theListFindsWhatIsPlanned() throws Exception {
    assertThat(list("planned")).doesNotContain(form + "\"");
    assertThat(list("planned&words=Nothing+is+called+so"))
        .contains("Nothing matches", "href=\"/en/edit\"");

    send("publish", 1, "The text as it is planned.", "publish-on", day(1))
        .andExpect(status().is3xxRedirection());
    assertThat(list("planned")).contains(form + "\"");

    form = forms.begin(editor, "article", "A day that is the last");
    send("publish", 1, "The text as it is public.", "last-day", day(9))
        .andExpect(status().is3xxRedirection());
    assertThat(list("planned")).contains(form + "\"");
  }

  private String list(String state) throws Exception {
    return web.perform(get("/en/edit?state=" + state).with(members.in(editor)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void onlyWhoMayPublishTakesAPlanBack() throws Exception {
    var author = members.with(Role.MEMBER);
    form = forms.begin(author, "article", "Planned by an editor");
    send("publish", 1, "The text as it is planned.", "publish-on", day(1))
        .andExpect(status().is3xxRedirection());

    forms
        .send(author, form, "base", "2", "in", "en", "then", "unplan")
        .andExpect(status().isNotFound());

    assertThat(item().publishOn()).isEqualTo(day(1));
  }

  @ParameterizedTest
  @CsvSource({"publish-on", "last-day"})
  void aDraftSaysThatItsDaysDoNotCountYet(String field) throws Exception {
    send("save", 1, "A first draft.", field, day(3))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Days count once it is published"),
                        containsString(day(3)))));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, , This day has passed",
    ", -1, The last day cannot be before",
    "5, 3, The last day cannot be before"
  })
  void daysThatCannotBeArePutRight(Integer first, Integer last, String says) throws Exception {
    var days = new ArrayList<String>();
    if (first != null) {
      days.addAll(List.of("publish-on", day(first)));
    }
    if (last != null) {
      days.addAll(List.of("last-day", day(last)));
    }

    send("publish", 1, "A text that is long enough.", days.toArray(String[]::new))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(says)));

    assertThat(item().entryId()).isNull();
    assertThat(item().publishOn()).isNull();
  }

  @Test
  void theFormOffersToTakeBackWhatIsPlanned() throws Exception {
    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("unplan"))));
    send("publish", 1, "The text as it is planned.", "publish-on", day(2));

    web.perform(get("/en" + form).with(members.in(editor)))
        .andExpect(content().string(containsString("value=\"unplan\"")));
  }

  private ResultActions send(String then, int base, String body, String... days) throws Exception {
    var fields =
        new ArrayList<>(
            List.of(
                "base",
                String.valueOf(base),
                "in",
                "en",
                "title",
                "A day that is planned",
                "body",
                body,
                "then",
                then));
    fields.addAll(List.of(days));
    return forms.send(editor, form, fields.toArray(String[]::new));
  }

  private String day(int away) {
    return LocalDate.now(clock).plusDays(away).toString();
  }

  private Item item() {
    return items.find(editor, id(form)).orElseThrow();
  }
}
