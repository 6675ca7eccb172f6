package org.childhub.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Pattern;
import org.childhub.HubTest;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A member's own page: what is hers to do stands apart from her account. */
@HubTest
class MyPageTests {
  private static final Pattern GROUP =
      Pattern.compile("<h2>([^<]*)</h2>.*?</section>", Pattern.DOTALL);

  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired TestEntries entries;
  @Autowired Members accounts;

  @Test
  void desksAndAdministrationStandApartFromTheAccount() throws Exception {
    var page = page(members.with(Role.EDITOR));

    assertThat(GROUP.matcher(page).results().map(found -> found.group(1)))
        .containsExactly("Your work", "Administration", "You and your account");
    assertThat(group(page, "Your work"))
        .contains("\"/en/queue\"", "\"/en/edit\"", "\"/en/translations\"")
        .doesNotContain("\"/en/admin/topics\"", "\"/en/me/data\"");
    assertThat(group(page, "Administration"))
        .contains("\"/en/admin/topics\"")
        .doesNotContain("\"/en/edit\"", "\"/en/me/data\"");
    assertThat(group(page, "You and your account"))
        .contains("\"/en/me/notices\"", "\"/en/me/data\"")
        .doesNotContain("\"/en/edit\"");
  }

  @Test
  void organisationsAreCalledByTheirNames() throws Exception {
    entries.put(
        Made.of(Kind.ORGANISATION, "quiet-house", "The Quiet House")
            .in(Language.HR, "Tiha kuća", "Kuća."));
    var editor = members.with(Role.ORGANISATION_EDITOR, null, "quiet-house");

    assertThat(page(editor)).contains("The Quiet House").doesNotContain("quiet-house");
    accounts.give(editor.id(), new Grant(Role.ORGANISATION_EDITOR, "HR", "quiet-house"), "test");
    assertThat(page(editor)).containsSubsequence("The Quiet House", "The Quiet House");
  }

  @Test
  void whoAdministersNothingSeesNoHeadingForIt() throws Exception {
    assertThat(page(members.with(Role.MEMBER))).doesNotContain("Administration</h2>");
  }

  private String page(Member member) throws Exception {
    return web.perform(get("/en/me").with(members.in(member)))
        .andReturn()
        .getResponse()
        .getContentAsString()
        .split("<main")[1];
  }

  private static String group(String page, String name) {
    return GROUP
        .matcher(page)
        .results()
        .filter(found -> found.group(1).equals(name))
        .findFirst()
        .orElseThrow()
        .group();
  }
}
