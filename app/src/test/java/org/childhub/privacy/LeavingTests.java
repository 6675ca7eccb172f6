package org.childhub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.mail.SentLetters;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HubTest
class LeavingTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Members members;
  @Autowired RetentionClock clock;
  @Autowired List<Belongings> rooms;
  @Autowired SentLetters letters;
  @Autowired JdbcClient db;

  @Test
  void everyTableWithAMemberHasARoomThatAnswersForIt() {
    var answered = new HashSet<String>();
    rooms.forEach(room -> answered.addAll(room.tables()));

    assertThat(
            db.sql(
                    """
                    select distinct conrelid::regclass::text from pg_constraint
                    where contype = 'f' and confrelid = 'accounts_member'::regclass
                    """)
                .query(String.class)
                .list())
        .isNotEmpty()
        .isSubsetOf(answered);
  }

  @Test
  void noTableKeepsAMembersNumberUnsaid() {
    var answered = new HashSet<String>();
    rooms.forEach(room -> answered.addAll(room.tables()));

    assertThat(
            db.sql(
                    """
                    select distinct table_name from information_schema.columns
                    where table_schema = current_schema and data_type = 'bigint'
                      and (column_name ~ '(^|_)(member|author|reviewer|moderator|translator)(_id)?$' or column_name ~ '_by$')
                    """)
                .query(String.class)
                .list())
        .as("columns that are named like a member's")
        .isNotEmpty()
        .isSubsetOf(answered);
  }

  @Test
  void noTableHoldsAMemberBack() {
    assertThat(
            db.sql(
                    """
                    select conrelid::regclass || '.' || conname from pg_constraint
                    where contype = 'f' and confrelid = 'accounts_member'::regclass and confdeltype not in ('c', 'n')
                    """)
                .query(String.class)
                .list())
        .as("each removes the row or parts it from the member")
        .isEmpty();
  }

  @Test
  void leavingAsksForTheAddressAndAChoice() throws Exception {
    var member = cast.with(Role.MEMBER);

    leave(member, "", "").andExpect(status().isUnprocessableContent());
    leave(member, "stay", "other@example.org")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Type the address with which you sign in.")))
        .andExpect(content().string(containsString("value=\"other@example.org\"")));
    assertThat(members.find(member.id())).isPresent();
  }

  @Test
  void whoSignedInLongAgoIsAskedToDoSoAgain() throws Exception {
    var member = cast.with(Role.MEMBER);
    var browser = cast.in(member);
    Away.signedIn(db, member.id(), 11);

    web.perform(get("/en/me/leave").with(browser))
        .andExpect(content().string(containsString("we send you a link")))
        .andExpect(content().string(not(containsString("name=\"words\""))));
    web.perform(
            post("/en/me/leave").with(browser).param("words", "go").param("email", address(member)))
        .andExpect(redirectedUrl("/en/me/leave"));
    assertThat(members.find(member.id())).isPresent();
    web.perform(post("/en/me/leave/link").with(browser))
        .andExpect(content().string(containsString("Look into your mailbox.")));

    var link =
        letters
            .to(address(member), "/en/sign-in/")
            .replaceAll("(?s).*/en/sign-in/([\\w-]+).*", "$1");
    web.perform(post("/en/sign-in/" + link)).andExpect(redirectedUrl("/en/me/leave"));
  }

  @Test
  void whoLeavesIsOutAtOnceAndErasedAfterAWeek() throws Exception {
    var member = cast.with(Role.TRANSLATOR);
    var address = address(member);
    var phone = cast.in(member);

    leave(member, "stay", address.toUpperCase())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You have left")));
    web.perform(get("/en/me").with(phone)).andExpect(status().isSeeOther());
    assertThat(members.find(member.id())).isEmpty();
    assertThat(letters.to(address, "You have asked us to close your account."))
        .contains("/en/sign-in");
    Away.leaving(db, member.id(), 6);
    clock.erase();
    assertThat(members.withAddress(address)).isPresent();
    Away.leaving(db, member.id(), 1);
    clock.erase();

    assertThat(members.withAddress(address)).isEmpty();
    assertThat(rowsOf(member.id())).isEmpty();
    assertThat(
            db.sql("select action from audit_entry where subject = :subject order by number")
                .param("subject", "member:" + member.id())
                .query(String.class)
                .list())
        .contains("member.leaving", "member.erased");
    assertThat(
            db.sql("select count(*) from audit_entry where audit_entry::text like :name")
                .param("name", "%" + address + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whoSignsInAgainHasComeBack() throws Exception {
    var member = cast.with(Role.RESOURCE_PERSON);
    leave(member, "go", address(member)).andExpect(status().isOk());
    Away.leaving(db, member.id(), 6);

    web.perform(get("/en/me").with(cast.in(member))).andExpect(status().isOk());
    Away.leaving(db, member.id(), 6);
    clock.erase();

    assertThat(members.find(member.id()).orElseThrow().grants()).isEqualTo(member.grants());
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    var administrator = cast.with(Role.ADMINISTRATOR);
    db.sql("delete from accounts_grant where role = 'administrator' and member_id <> :id")
        .param("id", administrator.id())
        .update();

    leave(administrator, "stay", address(administrator))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("You are the last administrator.")));
  }

  @Test
  void anAccountThatNobodyUsesIsWarnedAndThenErased() throws Exception {
    var member = cast.with(Role.MEMBER);
    var address = members.mailbox(member.id()).orElseThrow().email();
    Away.unused(db, member.id(), 3 * 366);

    clock.look();
    Away.unused(db, member.id(), 29);
    clock.look();
    assertThat(members.find(member.id())).isPresent();
    Away.unused(db, member.id(), 1);
    clock.look();
    clock.erase();

    assertThat(members.withAddress(address)).isEmpty();
    assertThat(letters.to(address, "You have not been here for a long time."))
        .contains("/en/sign-in");
    assertThat(letters.to(address, "This is our last mail to you.")).isNotEmpty();
  }

  @Test
  void aVisitAfterTheWarningKeepsTheAccount() throws Exception {
    var member = cast.with(Role.MEMBER);
    Away.unused(db, member.id(), 3 * 366);
    clock.look();

    web.perform(get("/en/me").with(cast.in(member))).andExpect(status().isOk());
    Away.unused(db, member.id(), 31);
    clock.look();

    assertThat(members.find(member.id())).isPresent();
  }

  /** Tables and columns in which the database still finds a member. */
  private List<Map<String, Object>> rowsOf(long memberId) {
    var columns =
        db.sql(
                """
                select c.conrelid::regclass::text as at, a.attname as field from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'accounts_member'::regclass
                """)
            .query()
            .listOfRows();
    return columns.stream()
        .filter(
            column ->
                db.sql(
                        "select exists (select from %s where %s = :id)"
                            .formatted(column.get("at"), column.get("field")))
                    .param("id", memberId)
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private String address(Member member) {
    return members.mailbox(member.id()).orElseThrow().email();
  }

  private ResultActions leave(Member member, String words, String email) throws Exception {
    return web.perform(
        post("/en/me/leave").with(cast.in(member)).param("words", words).param("email", email));
  }
}
