package org.childhub.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log in the browser. */
@HubTest
class AuditPageTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;

  @Test
  void anAdministratorFindsWhoDidWhat() throws Exception {
    var administrator = members.with(Role.ADMINISTRATOR);
    var actor = members.with(Role.MEMBER);
    var subject = "test:" + UUID.randomUUID();
    note("member:" + actor.id(), "deed.done", subject);
    note("clock", "deed.undone", subject);

    web.perform(
            get("/en/audit")
                .param("subject", subject)
                .param("actor", "member:" + actor.id())
                .with(members.in(administrator)))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString(actor.name())))
        .andExpect(content().string(containsString("deed.done")))
        .andExpect(content().string(not(containsString("deed.undone"))));
    web.perform(get("/sr-Cyrl/audit").param("from", "no day").with(members.in(administrator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Дневник радњи")));
  }

  @Test
  void nobodyElseDoes() throws Exception {
    for (var role : new Role[] {Role.MEMBER, Role.EDITOR, Role.MODERATOR}) {
      for (var address : new String[] {"/en/audit", "/en/audit/log.csv", "/en/audit/log.jsonl"}) {
        web.perform(get(address).with(members.in(members.with(role))))
            .andExpect(status().isNotFound());
      }
    }
    web.perform(get("/en/audit")).andExpect(status().isSeeOther());
  }

  @Test
  void aLongLogGoesOnBelowItsLastRow() throws Exception {
    var administrator = members.with(Role.ADMINISTRATOR);
    var subject = "test:" + UUID.randomUUID();
    for (var i = 0; i < 51; i++) {
      note("clock", "deed.number" + i + "x", subject);
    }
    var first =
        web.perform(get("/en/audit").param("subject", subject).with(members.in(administrator)))
            .andExpect(content().string(not(containsString("deed.number0x"))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var before = first.replaceFirst("(?s).*before=(\\d+)\".*", "$1");

    web.perform(
            get("/en/audit")
                .param("subject", subject)
                .param("before", before)
                .with(members.in(administrator)))
        .andExpect(content().string(containsString("deed.number0x")))
        .andExpect(content().string(not(containsString("deed.number1x"))));
  }

  @Test
  void whatWasFoundIsTakenOutAsAFileAndThatIsNoted() throws Exception {
    var administrator = members.with(Role.ADMINISTRATOR);
    var subject = "test:" + UUID.randomUUID();
    note("clock", "deed.done", subject);

    var table = file(administrator, "csv", subject);
    assertThat(table.lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("number,at,actor,action,subject,details,hash");
    assertThat(table).contains(",clock,deed.done," + subject + ",\"{\"\"n\"\":\"\"1\"\"}\",");
    var lines = file(administrator, "jsonl", subject);
    assertThat(lines.lines().toList()).hasSize(1);
    assertThat(lines)
        .contains("\"action\":\"deed.done\"", "\"details\":{\"n\":\"1\"}", "\"hash\":\"");
    web.perform(
            get("/en/audit")
                .param("actor", "member:" + administrator.id())
                .with(members.in(administrator)))
        .andExpect(content().string(containsString("audit.exported")));
  }

  private String file(Member member, String format, String subject) throws Exception {
    return web.perform(
            get("/en/audit/log." + format).param("subject", subject).with(members.in(member)))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void note(String actor, String action, String subject) {
    transaction.executeWithoutResult(
        status -> audit.note(actor, action, subject, Map.of("n", "1")));
  }
}
