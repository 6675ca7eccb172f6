package org.childhub.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.NewMember;
import org.childhub.accounts.Role;
import org.childhub.mail.SentLetters;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HubTest
class MembersTests {
  @Autowired MockMvc web;
  @Autowired Members members;
  @Autowired TestMembers cast;
  @Autowired SentLetters letters;
  @Autowired JdbcClient db;
  private Member administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = cast.with(Role.ADMINISTRATOR);
  }

  @Test
  void anAdministratorFindsMembersByNameAddressStateAndRole() throws Exception {
    var wanted = joined("Zrinka Ćosić_" + UUID.randomUUID(), "HR");
    members.give(wanted.id(), new Grant(Role.TRANSLATOR, null, null), "test");
    var address = members.mailbox(wanted.id()).orElseThrow().email();

    search(administrator, "words", "zrinka ćosić_").andExpect(shows(wanted.name()));
    search(administrator, "words", address).andExpect(shows(wanted.name()));
    search(administrator, "words", wanted.name(), "role", "translator")
        .andExpect(shows(wanted.name()));
    search(administrator, "words", wanted.name(), "state", "frozen")
        .andExpect(shows("found none who fit"));
    search(administrator, "words", wanted.name(), "role", "editor")
        .andExpect(shows("found none who fit"));
    search(administrator, "words", "%" + wanted.name()).andExpect(shows("found none who fit"));
  }

  @Test
  void longListsGoOnWhereThePageEnded() throws Exception {
    var mark = "Turned " + UUID.randomUUID();
    for (var number = 10; number < 61; number++) {
      joined(mark + " " + number, "BA");
    }

    var first = search(administrator, "words", mark).andReturn().getResponse().getContentAsString();
    var next = first.replaceAll("(?s).*name=\"after\" value=\"(\\d+)\".*", "$1");

    assertThat(first).contains(mark + " 10", mark + " 59").doesNotContain(mark + " 60");
    search(administrator, "words", mark, "after", next)
        .andExpect(shows(mark + " 60"))
        .andExpect(content().string(not(containsString(mark + " 59"))));
  }

  @Test
  void aCoordinatorSeesMembersOfHerCountryAndNoAddresses() throws Exception {
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "MK", null);
    var near = joined("Near " + UUID.randomUUID(), "MK");
    var far = joined("Far " + UUID.randomUUID(), "BG");
    var address = members.mailbox(near.id()).orElseThrow().email();

    search(coordinator, "words", near.name())
        .andExpect(shows(near.name()))
        .andExpect(content().string(not(containsString(address))));
    search(coordinator, "words", address).andExpect(shows("found none who fit"));
    search(coordinator, "words", far.name()).andExpect(shows("found none who fit"));
    web.perform(get("/en/members/" + far.id()).with(cast.in(coordinator)))
        .andExpect(status().isNotFound());
    give(coordinator, far, "translator", "MK", null).andExpect(status().isNotFound());
  }

  @Test
  void rolesAreGivenAndTakenInTheBrowser() throws Exception {
    var member = joined("Given " + UUID.randomUUID(), "BA");

    give(administrator, member, "focal-person", "BA", null)
        .andExpect(redirectedUrl("/en/members/" + member.id()));
    assertThat(grants(member)).containsExactly(new Grant(Role.FOCAL_PERSON, "BA", null));
    take(administrator, member, "focal-person", "BA").andExpect(status().is3xxRedirection());
    assertThat(grants(member)).isEmpty();
  }

  @Test
  void whoeverChoosesNoRoleIsAskedToAndTheRestOfTheFormIsKept() throws Exception {
    var member = joined("Chosen " + UUID.randomUUID(), "BA");

    for (var none : List.of("", "queen")) {
      give(administrator, member, none, "BA", null)
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("Choose a role.")))
          .andExpect(content().string(containsString("<option value=\"BA\" selected>")));
    }
    assertThat(grants(member)).isEmpty();
  }

  @Test
  void whoGaveARoleStaysKnown() throws Exception {
    var member = joined("Known " + UUID.randomUUID(), "BA");

    give(administrator, member, "editor", null, null);

    assertThat(
            db.sql("select given_by from accounts_grant where member_id = :id")
                .param("id", member.id())
                .query(Long.class)
                .single())
        .isEqualTo(administrator.id());
    assertThat(
            db.sql(
                    "select actor from audit_entry where action = 'role.given' and subject = :subject")
                .param("subject", "member:" + member.id())
                .query(String.class)
                .list())
        .containsExactly("member:" + administrator.id());
  }

  @Test
  void aCoordinatorGivesFourRolesInHerCountryAndNoOther() throws Exception {
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "MK", null);
    var member = joined("Scoped " + UUID.randomUUID(), "MK");

    give(coordinator, member, "resource-person", "MK", null).andExpect(status().is3xxRedirection());
    for (var refused : List.of("moderator", "editor", "national-coordinator", "administrator")) {
      give(coordinator, member, refused, "MK", null)
          .andExpect(status().isUnprocessableContent())
          .andExpect(shows("An administrator can."));
    }
    give(coordinator, member, "translator", null, null)
        .andExpect(status().isUnprocessableContent());
    give(coordinator, member, "translator", "BG", null)
        .andExpect(status().isUnprocessableContent());
    assertThat(grants(member)).containsExactly(new Grant(Role.RESOURCE_PERSON, "MK", null));
  }

  @Test
  void aRoleThatDoesNotFitIsExplainedAndTheChoiceStays() throws Exception {
    var member = joined("Unfit " + UUID.randomUUID(), "BA");

    give(administrator, member, "organisation-editor", "BA", "no-such-body")
        .andExpect(status().isUnprocessableContent())
        .andExpect(shows("need an organisation"))
        .andExpect(shows("value=\"organisation-editor\" selected"));
    give(administrator, member, "focal-person", null, null)
        .andExpect(status().isUnprocessableContent());
    give(administrator, member, "member", null, null).andExpect(status().isUnprocessableContent());
  }

  @Test
  void nobodyTakesTheLastAdministratorsRoleNorHerOwn() throws Exception {
    db.sql("delete from accounts_grant where role = 'administrator' and member_id <> :id")
        .param("id", administrator.id())
        .update();
    take(administrator, administrator, "administrator", null)
        .andExpect(status().isUnprocessableContent());
    freeze(administrator, administrator, "tired").andExpect(status().isUnprocessableContent());

    var second = cast.with(Role.ADMINISTRATOR);
    take(second, administrator, "administrator", null).andExpect(status().is3xxRedirection());
    assertThat(grants(administrator)).isEmpty();
    assertThat(grants(second)).isNotEmpty();
  }

  @Test
  void aFrozenMemberIsOutAtOnceAndComesBackSignedOut() throws Exception {
    var member = cast.with(Role.TRANSLATOR);
    var phone = cast.in(member);
    web.perform(get("/en/me").with(phone)).andExpect(status().isOk());

    freeze(administrator, member, "").andExpect(status().isUnprocessableContent());
    freeze(administrator, member, "Wrote to a child.").andExpect(status().is3xxRedirection());
    web.perform(get("/en/me").with(phone)).andExpect(status().isSeeOther());
    assertThat(members.find(member.id())).isEmpty();
    web.perform(get("/en/members/" + member.id()).with(cast.in(administrator)))
        .andExpect(shows("Wrote to a child."));

    web.perform(
            post("/en/members/" + member.id() + "/freezing/end")
                .with(cast.in(administrator))
                .param("reason", "It was not her."))
        .andExpect(status().is3xxRedirection());
    assertThat(members.find(member.id())).isPresent();
    web.perform(get("/en/me").with(phone)).andExpect(status().isSeeOther());
  }

  @Test
  void whoIsFrozenReadsWhyAndHowToAppeal() throws Exception {
    var member = cast.with(Role.MEMBER);
    var address = members.mailbox(member.id()).orElseThrow().email();

    freeze(administrator, member, "Advertising again.");

    assertThat(letters.to(address, "Advertising again."))
        .contains("Your ChildHub account is frozen", "Another person will decide.", "/en/concern");
  }

  @Test
  void aCoordinatorFreezesNobody() throws Exception {
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "BA", null);

    freeze(coordinator, cast.with(Role.MEMBER), "why").andExpect(status().isNotFound());
  }

  private static org.springframework.test.web.servlet.ResultMatcher shows(String words) {
    return content().string(containsString(words));
  }

  private List<Grant> grants(Member member) {
    return members.find(member.id()).orElseThrow().grants();
  }

  private Member joined(String name, String country) {
    var email = "joined-%s@example.org".formatted(UUID.randomUUID());
    var id = members.join(new NewMember(email, name, Language.EN, country, null, false));
    return members.find(id.orElseThrow()).orElseThrow();
  }

  private ResultActions search(Member reader, String... parameters) throws Exception {
    var request = post("/en/members/search").with(cast.in(reader));
    for (var i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return web.perform(request).andExpect(status().isOk());
  }

  private ResultActions give(
      Member giver, Member to, String role, @Nullable String country, @Nullable String organisation)
      throws Exception {
    return web.perform(
        post("/en/members/" + to.id() + "/roles")
            .with(cast.in(giver))
            .param("role", role)
            .param("country", country == null ? "" : country)
            .param("organisation", organisation == null ? "" : organisation));
  }

  private ResultActions take(Member taker, Member from, String role, @Nullable String country)
      throws Exception {
    return web.perform(
        post("/en/members/" + from.id() + "/roles/removal")
            .with(cast.in(taker))
            .param("role", role)
            .param("country", country == null ? "" : country)
            .param("organisation", ""));
  }

  private ResultActions freeze(Member by, Member member, String reason) throws Exception {
    return web.perform(
        post("/en/members/" + member.id() + "/freezing").with(cast.in(by)).param("reason", reason));
  }
}
