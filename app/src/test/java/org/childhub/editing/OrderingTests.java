package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Memberships;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.catalogue.Withdrawals;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The order of what a series holds. */
@HubTest
class OrderingTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestEntries entries;
  @Autowired Items items;
  @Autowired Withdrawals withdrawals;
  @Autowired TransactionTemplate transaction;
  @Autowired Memberships memberships;
  @Autowired Addresses addresses;

  @Test
  void aNumberMovesAnEntryAndTheOthersMakeRoom() {
    var ids = List.of(11L, 12L, 13L, 14L);
    assertThat(Ordering.ordered(ids, List.of(1, 2, 3, 4))).isEqualTo(ids);
    assertThat(Ordering.ordered(ids, List.of(1, 2, 3, 1))).containsExactly(14L, 11L, 12L, 13L);
    assertThat(Ordering.ordered(ids, List.of(3, 2, 3, 4))).containsExactly(12L, 13L, 11L, 14L);
    assertThat(Ordering.ordered(ids, List.of(900, 2, 3, 4))).containsExactly(12L, 13L, 14L, 11L);
    assertThat(Ordering.ordered(ids, List.of(2, 1, 4, 3))).containsExactly(12L, 11L, 14L, 13L);
  }

  @Test
  void thePublicPageFollowsTheOrderAndWhatIsHiddenKeepsItsPlace() throws Exception {
    var whole = series("walked", "Walked on paths", null);
    var ids = held("walked");
    var editor = members.with(Role.EDITOR);
    transaction.executeWithoutResult(status -> withdrawals.setAll(List.of(ids.get(1)), true));
    var page = order(whole);
    web.perform(get("/en/series/walked"))
        .andExpect(content().string(stringContainsInOrder("Walked one", "Walked three")));

    show(editor, "/en/edit/" + items.ofEntry(whole).orElseThrow().id())
        .andExpect(content().string(containsString("\"" + page + "\"")));
    show(editor, page)
        .andExpect(content().string(stringContainsInOrder("Walked one", "Walked three")));
    var seen = List.of(ids.get(0), ids.get(2));
    send(editor, page, seen, seen, "1", "1").andExpect(redirectedUrl(page + "?done=ordered"));

    web.perform(get("/en/series/walked"))
        .andExpect(content().string(stringContainsInOrder("Walked three", "Walked one")));
    assertThat(memberships.of(whole)).containsExactly(ids.get(2), ids.get(1), ids.get(0));
  }

  @Test
  void whoDoesNotSeeWhatAColleagueChangedChangesNothing() throws Exception {
    var whole = series("shared-order", "Shared order", null);
    var ids = held("shared-order");
    var editor = members.with(Role.EDITOR);
    var colleague = members.with(Role.EDITOR);
    send(colleague, order(whole), ids, ids, "3", "2", "3").andExpect(status().is3xxRedirection());
    var kept = List.of(ids.get(1), ids.get(2), ids.get(0));
    assertThat(memberships.of(whole)).isEqualTo(kept);

    send(editor, order(whole), ids, ids, "2", "2", "1")
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    stringContainsInOrder(
                        "Somebody else changed this", "order three", "order two", "order one")));
    assertThat(memberships.of(whole)).isEqualTo(kept);
    var mine = List.of(ids.get(2), ids.get(1), ids.get(0));
    send(editor, order(whole), mine, kept, "1", " 2", "3 ").andExpect(status().is3xxRedirection());
    assertThat(memberships.of(whole)).isEqualTo(mine);
  }

  @Test
  void theHeadingSpeaksTheReadersLanguage() throws Exception {
    var made = Made.of(Kind.SERIES, "headed", "A headed series");
    var whole = entries.put(made.in(Language.SQ, "Një seri me titull", "Përmbledhje")).getFirst();
    var editor = members.with(Role.EDITOR);

    show(editor, order(whole).replace("/en/", "/sq/"))
        .andExpect(
            content().string(containsString("<span lang=\"sq\">Një seri me titull</span></h1>")))
        .andExpect(content().string(not(containsString("A headed series"))));
    show(editor, order(whole).replace("/en/", "/bg/"))
        .andExpect(
            content().string(containsString("<span lang=\"en\">A headed series</span></h1>")));
  }

  @Test
  void whatIsNoPlaceIsSaidAndKept() throws Exception {
    var whole = series("mistyped", "Mistyped", null);
    var ids = held("mistyped");
    send(members.with(Role.EDITOR), order(whole), ids, ids, "1", "two", "3")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("value=\"two\""), containsString("Write a whole number"))));
    assertThat(memberships.of(whole)).isEqualTo(ids);
  }

  @Test
  void onlyWhoPublishesTheSeriesAlonePutsItInOrder() throws Exception {
    entries.put(Made.of(Kind.ORGANISATION, "house-of-order", "House of Order"));
    var whole = series("theirs", "Theirs", "house-of-order");
    var ids = held("theirs");
    var partner = members.with(Role.ORGANISATION_EDITOR, null, "house-of-order");
    for (var stranger : List.of(partner, members.with(Role.MEMBER))) {
      show(stranger, order(whole)).andExpect(status().isNotFound());
      send(stranger, order(whole), ids, ids, "3", "2", "1").andExpect(status().isNotFound());
    }
    var article = items.ofEntry(ids.getFirst()).orElseThrow().id();
    show(members.with(Role.EDITOR), "/en/edit/" + article + "/order")
        .andExpect(status().isNotFound());
    assertThat(memberships.of(whole)).isEqualTo(ids);
  }

  /** A series of three articles. */
  private long series(String slug, String title, String organisation) {
    var made = Made.of(Kind.SERIES, slug, title);
    var id = entries.put(organisation == null ? made : made.by(organisation)).getFirst();
    var name = title.startsWith("Walked") ? "Walked" : slug.replace('-', ' ');
    for (var number : List.of("one", "two", "three")) {
      entries.put(Made.of(Kind.ARTICLE, slug + "-" + number, name + " " + number).within(slug));
    }
    return id;
  }

  private List<Long> held(String slug) {
    return memberships.of(entry(slug));
  }

  private long entry(String slug) {
    return addresses.entries(List.of(slug)).get(slug);
  }

  private String order(long whole) {
    return "/en/edit/" + items.ofEntry(whole).orElseThrow().id() + "/order";
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(
      Member member, String address, List<Long> shown, List<Long> seen, String... places)
      throws Exception {
    return web.perform(
        post(address)
            .param("entry", shown.stream().map(String::valueOf).toArray(String[]::new))
            .param("seen", seen.stream().map(String::valueOf).toArray(String[]::new))
            .param("place", places)
            .with(members.in(member)));
  }
}
