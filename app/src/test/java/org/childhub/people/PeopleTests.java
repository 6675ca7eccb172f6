package org.childhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Freezing;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HubTest
class PeopleTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Members members;
  @Autowired Freezing freezing;
  @Autowired Profiles profiles;
  @Autowired JdbcClient db;

  @Test
  void nobodyIsShownWhoDidNotSaySo() throws Exception {
    var member = cast.with(Role.RESOURCE_PERSON);
    Profiled.of("Hidden " + member.id()).send(web, cast, member);

    show(slug(member), null).andExpect(status().isNotFound());
    show(slug(member), cast.with(Role.ADMINISTRATOR)).andExpect(status().isNotFound());
  }

  @Test
  void eachPartIsSeenByThoseWhomItIsFor() throws Exception {
    var reader = cast.with(Role.MEMBER);
    for (var part :
        new Part[] {Part.ORGANISATION, Part.PROFESSION, Part.BIO, Part.COUNTRY, Part.LANGUAGES}) {
      var member = cast.with(Role.MEMBER);
      var form = Profiled.whole("Part " + member.id(), "everyone");
      var words =
          switch (part) {
            case ORGANISATION -> "Centre of Part " + member.id();
            case PROFESSION -> "Psychology";
            case BIO -> "<strong>sleep</strong>";
            case COUNTRY -> "/en/countries/ba";
            default -> "#i-translate";
          };

      form.with(part.code() + "For", "everyone").send(web, cast, member);
      show(slug(member), null).andExpect(content().string(containsString(words)));
      form.with(part.code() + "For", "members").send(web, cast, member);
      show(slug(member), null).andExpect(content().string(not(containsString(words))));
      show(slug(member), reader).andExpect(content().string(containsString(words)));
      form.with(part.code() + "For", "nobody").send(web, cast, member);
      show(slug(member), reader).andExpect(content().string(not(containsString(words))));
      show(slug(member), cast.with(Role.MODERATOR))
          .andExpect(content().string(not(containsString(words))));
    }
  }

  @Test
  void aPageForMembersIsNotFoundByGuests() throws Exception {
    var member = cast.with(Role.MEMBER);
    Profiled.whole("Inside " + member.id(), "members").send(web, cast, member);

    show(slug(member), null).andExpect(status().isNotFound());
    show(slug(member), cast.with(Role.MEMBER))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("noindex")));
    assertThat(slug(member)).as("tells no name").isEqualTo("member-" + member.id());
  }

  @Test
  void whoForgesTheLookOfAMemberSeesAGuestsPage() throws Exception {
    var member = cast.with(Role.MEMBER);
    Profiled.whole("Forged " + member.id(), "everyone")
        .with("bioFor", "members")
        .send(web, cast, member);

    web.perform(get("/en/people/" + slug(member)).cookie(new Cookie("viewer", "member")))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(not(containsString("sleep"))));
  }

  @Test
  void thePublicKnowsAPseudonymAndOnlyModeratorsLearnMore() throws Exception {
    var member = cast.with(Role.MEMBER);
    var real = "Realname" + member.id();
    Profiled.of(real)
        .with("pseudonym", "Quiet River " + member.id())
        .with("pageFor", "everyone")
        .with("nameFor", "nobody")
        .send(web, cast, member);
    var slug = slug(member);
    var moderator = cast.with(Role.MODERATOR);

    assertThat(slug).isEqualTo("quiet-river-" + member.id());
    for (var reader : new Member[] {null, cast.with(Role.ADMINISTRATOR), moderator}) {
      show(slug, reader)
          .andExpect(content().string(containsString("Quiet River " + member.id())))
          .andExpect(content().string(not(containsString(real))));
    }
    resolve(slug, cast.with(Role.EDITOR)).andExpect(status().isNotFound());
    resolve(slug, cast.with(Role.FOCAL_PERSON, "RS", null)).andExpect(status().isNotFound());
    assertThat(asked(member)).isZero();
    resolve(slug, moderator).andExpect(content().string(containsString(real)));
    resolve(slug, cast.with(Role.FOCAL_PERSON, "BA", null)).andExpect(status().isOk());
    assertThat(asked(member)).isEqualTo(2);
  }

  @Test
  void aNewNameLeavesNoWayFromTheOldAddress() throws Exception {
    var member = cast.with(Role.MEMBER);
    var form = Profiled.whole("Ana Before " + member.id(), "everyone");
    form.send(web, cast, member);
    var old = slug(member);

    form.with("nameFor", "nobody")
        .with("pseudonym", "After " + member.id())
        .send(web, cast, member);

    show(old, null).andExpect(status().isNotFound());
    show(slug(member), null).andExpect(status().isOk());
  }

  @Test
  void keptPagesChangeWithTheProfile() throws Exception {
    var member = cast.with(Role.MEMBER);
    var form = Profiled.whole("Kept " + member.id(), "everyone");
    form.send(web, cast, member);
    show(slug(member), null).andExpect(content().string(containsString("sleep")));

    form.with("bio", "Asked about dreams").send(web, cast, member);
    show(slug(member), null).andExpect(content().string(containsString("dreams")));
    members.give(member.id(), new Grant(Role.RESOURCE_PERSON, null, null), "test");
    show(slug(member), null).andExpect(content().string(containsString("Resource person")));
    freezing.freeze(member.id(), "why", cast.with(Role.ADMINISTRATOR));
    show(slug(member), null).andExpect(status().isNotFound());
    freezing.unfreeze(member.id(), "why", cast.with(Role.ADMINISTRATOR));
    show(slug(member), null).andExpect(status().isOk());
  }

  @Test
  void theListIsNarrowedByWhatItsReaderMaySee() throws Exception {
    var mark = UUID.randomUUID().toString();
    var open = cast.with(Role.RESOURCE_PERSON);
    var shy = cast.with(Role.MEMBER);
    Profiled.whole("Open " + mark, "everyone").with("languages", "el").send(web, cast, open);
    Profiled.whole("Shy " + mark, "everyone")
        .with("languages", "el")
        .with("languagesFor", "members")
        .send(web, cast, shy);

    list("?speaks=el", null)
        .andExpect(content().string(containsString("Open " + mark)))
        .andExpect(content().string(not(containsString("Shy " + mark))));
    list("?speaks=el", cast.with(Role.MEMBER))
        .andExpect(content().string(containsString("Shy " + mark)));
    list("?speaks=el&resource=yes", cast.with(Role.MEMBER))
        .andExpect(content().string(containsString("Open " + mark)))
        .andExpect(content().string(not(containsString("Shy " + mark))));
    list("?speaks=el&country=RS", null).andExpect(content().string(not(containsString(mark))));
  }

  @Test
  void longListsGoOnWhereThePageEnded() throws Exception {
    for (var number = 10; number < 41; number++) {
      var member = cast.with(Role.MEMBER);
      Profiled.whole("Zz Turned " + number, "everyone")
          .with("languages", "hu")
          .send(web, cast, member);
    }
    var first = list("?speaks=hu", null).andReturn().getResponse().getContentAsString();
    var next = first.replaceAll("(?s).*rel=\"next\" href=\"/en/people([^\"]*)\".*", "$1");

    assertThat(first).contains("Zz Turned 10", "Zz Turned 39").doesNotContain("Zz Turned 40");
    list(next.replace("&amp;", "&"), null)
        .andExpect(content().string(containsString("Zz Turned 40")))
        .andExpect(content().string(not(containsString("Zz Turned 39"))));
  }

  @Test
  void whatSomebodyWritesOfHerselfRunsNothing() throws Exception {
    var member = cast.with(Role.MEMBER);
    Profiled.whole("<img src=x onerror=alert(1)>" + member.id(), "everyone")
        .with(
            "bio",
            "<script>alert(1)</script> [a](javascript:alert(1)) <img src=x onerror=alert(2)>")
        .with("organisation", "\"><script>alert(3)</script>")
        .with("profession", "other")
        .with("otherProfession", "<svg onload=alert(4)>")
        .send(web, cast, member);

    show(slug(member), null)
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("<img src=x"))))
        .andExpect(content().string(not(containsString("<svg onload"))))
        .andExpect(content().string(not(containsString("href=\"javascript:"))));
  }

  private String slug(Member member) {
    return profiles.find(member.id()).slug();
  }

  private long asked(Member member) {
    return db.sql(
            "select count(*) from audit_entry where action = 'pseudonym.resolved' and subject = :subject")
        .param("subject", "member:" + member.id())
        .query(Long.class)
        .single();
  }

  private ResultActions show(String slug, @Nullable Member reader) throws Exception {
    var request = get("/en/people/" + slug);
    return web.perform(reader == null ? request : request.with(cast.in(reader)));
  }

  private ResultActions list(String query, @Nullable Member reader) throws Exception {
    var request = get("/en/people" + query);
    return web.perform(reader == null ? request : request.with(cast.in(reader)));
  }

  private ResultActions resolve(String slug, Member moderator) throws Exception {
    return web.perform(post("/en/people/" + slug + "/name").with(cast.in(moderator)));
  }
}
