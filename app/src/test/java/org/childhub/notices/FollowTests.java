package org.childhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What members follow, and the list of what is new in it. */
@HubTest
class FollowTests {
  private static final Pattern TITLES = Pattern.compile("<h2><a href=\"[^\"]*\"[^>]*>([^<]*)</a>");

  private static final Pattern BECAUSE =
      Pattern.compile("Because you follow: <a href=\"[^\"]*\" lang=\"en\">([^<]*)</a>");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;

  @Test
  void whatArrivesInATopicOrBelowItIsNew() throws Exception {
    entries.put(of(Kind.PUBLICATION, "nf-before", "Before she followed").about("abuse"));
    var member = cast.with(Role.MEMBER);
    follow(member, "topic", "violence-against-children");
    entries.put(
        of(Kind.PUBLICATION, "nf-below", "Below the topic").about("abuse"),
        of(Kind.PUBLICATION, "nf-other", "Another topic").about("roma-children"),
        of(Kind.ARTICLE, "nf-itself", "The topic itself").about("violence-against-children"));

    assertThat(titles(member, "")).containsExactlyInAnyOrder("Below the topic", "The topic itself");
  }

  @Test
  void anEntryIsNewOnlyOnce() throws Exception {
    var member = cast.with(Role.MEMBER);
    entries.put(of(Kind.PUBLICATION, "nf-old", "Old").from("IS"));
    follow(member, "country", "is");
    entries.put(of(Kind.PUBLICATION, "nf-old", "Old, put again").from("IS"));

    assertThat(titles(member, "")).isEmpty();
  }

  @Test
  void countriesSeriesAndOrganisationsBringWhatBelongsToThem() throws Exception {
    var member = cast.with(Role.MEMBER);
    entries.put(
        of(Kind.SERIES, "nf-series", "A series"), of(Kind.ORGANISATION, "nf-house", "A house"));
    follow(member, "country", "MT");
    follow(member, "whole", "nf-series");
    follow(member, "organisation", "nf-house");
    entries.put(
        of(Kind.ARTICLE, "nf-malta", "In Malta").from("MT"),
        of(Kind.ARTICLE, "nf-member", "In the series").within("nf-series"),
        of(Kind.ARTICLE, "nf-theirs", "Of the house").by("nf-house"),
        of(Kind.ARTICLE, "nf-all", "All at once").from("MT").within("nf-series").by("nf-house"));

    assertThat(titles(member, ""))
        .containsExactlyInAnyOrder("In Malta", "In the series", "Of the house", "All at once");
  }

  @Test
  void everyNoticeSaysWhichFollowBroughtIt() throws Exception {
    var member = cast.with(Role.MEMBER);
    entries.put(
        of(Kind.SERIES, "nf-why-series", "The series"),
        of(Kind.ORGANISATION, "nf-why-house", "The house"));
    follow(member, "topic", "violence-against-children");
    follow(member, "country", "IE");
    follow(member, "whole", "nf-why-series");
    follow(member, "organisation", "nf-why-house");
    for (var arrives :
        List.of(
            of(Kind.ARTICLE, "nf-why-1", "Deep").about("abuse"),
            of(Kind.ARTICLE, "nf-why-2", "Green").from("IE"),
            of(Kind.ARTICLE, "nf-why-3", "Part").within("nf-why-series"),
            of(Kind.ARTICLE, "nf-why-4", "Theirs").by("nf-why-house"),
            of(Kind.ARTICLE, "nf-why-5", "Both").by("nf-why-house").from("IE"))) {
      entries.put(arrives);
    }

    assertThat(BECAUSE.matcher(page(member, "")).results().map(found -> found.group(1)))
        .containsExactly(
            "Ireland", "The house", "The series", "Ireland", "Violence against children");
  }

  @Test
  void changesAndFurtherLanguagesOfAnItemAreNews() throws Exception {
    var member = cast.with(Role.MEMBER);
    var made = of(Kind.PUBLICATION, "nf-item", "An item");
    entries.put(made);
    follow(member, "item", "nf-item");
    entries.put(made);
    entries.put(made.in(Language.SQ, "Një send", "Përmbledhje"));

    await()
        .untilAsserted(() -> assertThat(page(member, "")).contains("further language: Albanian"));
    assertThat(page(member, ""))
        .contains("Because you follow this item")
        .doesNotContain("<span>changed</span>");
    entries.put(made.in(Language.SQ, "Një send tjetër", "Përmbledhje"));
    await().untilAsserted(() -> assertThat(page(member, "")).contains("<span>changed</span>"));
  }

  @Test
  void herPageCountsWhatSheHasNotSeen() throws Exception {
    var member = cast.with(Role.MEMBER);
    follow(member, "country", "LU");
    entries.put(
        of(Kind.ARTICLE, "nf-lu-1", "One").from("LU"),
        of(Kind.ARTICLE, "nf-lu-2", "Two").from("LU"));

    assertThat(me(member)).contains("2 new");
    assertThat(page(member, "").split("<span class=\"tag\">new</span>")).hasSize(3);
    assertThat(me(member)).contains("2 new");
    var upTo = page(member, "").replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
    web.perform(post("/en/me/notices/seen").param("upTo", upTo).with(cast.in(member)))
        .andExpect(redirectedUrl("/en/me/notices"));
    assertThat(me(member)).doesNotContain("2 new");
    assertThat(titles(member, "")).hasSize(2);
    entries.put(of(Kind.ARTICLE, "nf-lu-3", "Three").from("LU"));
    assertThat(me(member)).contains("1 new");
  }

  @Test
  void theListGoesOnWithoutGapsAndRepetitions() throws Exception {
    var member = cast.with(Role.MEMBER);
    follow(member, "country", "AD");
    entries.put(
        IntStream.range(0, 45)
            .mapToObj(n -> of(Kind.ARTICLE, "nf-ad-" + n, "Number " + n).from("AD"))
            .toArray(Made[]::new));

    var all = new ArrayList<String>();
    var next = "";
    do {
      all.addAll(titles(member, next));
      var page = page(member, next);
      next =
          page.contains("?before=") ? page.replaceAll("(?s).*\\?before=([0-9-]+)\".*", "$1") : "";
    } while (!next.isEmpty());
    assertThat(all).hasSize(45).doesNotHaveDuplicates();
    assertThat(titles(member, "nonsense")).hasSize(20);
  }

  @Test
  void pagesAskMembersToFollowAndLeadGuestsToSignIn() throws Exception {
    var member = cast.with(Role.MEMBER);
    var here = "/en/topics/abuse";

    assertThat(body(web.perform(get(here).with(cast.in(member)))))
        .contains("action=\"/en/me/follows\"", "name=\"what\" value=\"abuse\"");
    assertThat(body(web.perform(get(here))))
        .doesNotContain("action=\"/en/me/follows\"")
        .contains("/en/me/follows?subject=topic&amp;what=abuse");
    web.perform(get("/en/me/follows").param("subject", "topic")).andExpect(status().isSeeOther());
  }

  @Test
  void thePageOfWhatSheFollowsSaysWhetherSheDoesAndEndsIt() throws Exception {
    var member = cast.with(Role.MEMBER);
    var asked = get("/en/me/follows?subject=topic&what=abuse").with(cast.in(member));
    assertThat(body(web.perform(asked))).contains("You do not follow this yet");
    follow(member, "topic", "abuse");
    follow(member, "topic", "abuse");
    var page = body(web.perform(asked));
    assertThat(page).contains("You follow:");
    assertThat(page.split("/end\"")).hasSize(2);

    var end = page.replaceAll("(?s).*action=\"(/en/me/follows/\\d+/end)\".*", "$1");
    web.perform(post(end).with(cast.in(cast.with(Role.ADMINISTRATOR))))
        .andExpect(status().isNotFound());
    web.perform(post(end).with(cast.in(member))).andExpect(redirectedUrl("/en/me/follows"));
    assertThat(body(web.perform(asked))).contains("You do not follow this yet");
  }

  @Test
  void whatIsNotThereCannotBeFollowed() throws Exception {
    var member = cast.with(Role.MEMBER);
    for (var wrong :
        List.of("topic nothing", "country zz", "item nothing", "person 1", "search 1", "topic ")) {
      var parts = wrong.split(" ", -1);
      web.perform(
              post("/en/me/follows")
                  .param("subject", parts[0])
                  .param("what", parts[1])
                  .with(cast.in(member)))
          .andExpect(status().isNotFound());
    }
  }

  private void follow(Member member, String subject, String what) throws Exception {
    web.perform(
            post("/en/me/follows")
                .param("subject", subject)
                .param("what", what)
                .with(cast.in(member)))
        .andExpect(status().is3xxRedirection());
  }

  private List<String> titles(Member member, String before) throws Exception {
    return TITLES.matcher(page(member, before)).results().map(found -> found.group(1)).toList();
  }

  private String page(Member member, String before) throws Exception {
    var asked = get("/en/me/notices").with(cast.in(member));
    return body(web.perform(before.isEmpty() ? asked : asked.param("before", before)));
  }

  private String me(Member member) throws Exception {
    return body(web.perform(get("/en/me").with(cast.in(member))));
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }
}
