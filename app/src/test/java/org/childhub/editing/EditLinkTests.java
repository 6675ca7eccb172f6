package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The way from a public page to its form. */
@HubTest
class EditLinkTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestEntries entries;
  @Autowired Items items;
  @Autowired Editing editing;
  @Autowired IndexFeed feed;

  @Test
  void allMembersHaveTheLinkOnOneKeptPageAndGuestsHaveNone() throws Exception {
    var entry = entries.put(Made.of(Kind.SERIES, "linked-series", "A linked series")).getFirst();
    entries.put(Made.of(Kind.ORGANISATION, "linked-house", "A linked house"));
    await().until(feed::isIdle);
    var reader = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);

    for (var path : List.of("/series/linked-series", "/organisations/linked-house")) {
      var link = "\"/en/edit/of/" + path.substring(path.lastIndexOf('/') + 1) + "\"";
      web.perform(get("/en" + path)).andExpect(content().string(not(containsString("/edit/of/"))));
      var first = show(editor, "/en" + path).andExpect(content().string(containsString(link)));
      var again = show(reader, "/en" + path).andExpect(content().string(containsString(link)));
      assertThat(etag(again)).isNotNull().isEqualTo(etag(first));
    }

    show(editor, "/en/edit/of/linked-series")
        .andExpect(redirectedUrl("/en/edit/" + items.ofEntry(entry).orElseThrow().id()));
  }

  @Test
  void whoMayNotChangeAnEntryLearnsWhomToTell() throws Exception {
    entries.put(Made.of(Kind.ORGANISATION, "careful-house", "House of Care"));
    var made = Made.of(Kind.SERIES, "cared-for", "Cared for").by("careful-house");
    var entry = entries.put(made).getFirst();
    var reader = members.with(Role.MEMBER);

    show(reader, "/en/edit/of/cared-for")
        .andExpect(status().isForbidden())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("House of Care"),
                        containsString("/en/concern?about=%2Fseries%2Fcared-for"))));
    show(members.with(Role.ORGANISATION_EDITOR, null, "careful-house"), "/en/edit/of/cared-for")
        .andExpect(status().is3xxRedirection());

    var editor = members.with(Role.EDITOR);
    editing.withdraw(editor, items.ofEntry(entry).orElseThrow().id());
    show(reader, "/en/edit/of/cared-for").andExpect(status().isNotFound());
    show(editor, "/en/edit/of/cared-for").andExpect(status().is3xxRedirection());
    show(reader, "/en/edit/of/never-there").andExpect(status().isNotFound());
    web.perform(get("/en/edit/of/cared-for")).andExpect(status().isSeeOther());
  }

  private static String etag(ResultActions answer) {
    return answer.andReturn().getResponse().getHeader("ETag");
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }
}
