package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Helplines that were checked too long ago wait in the queue. */
@HubTest
class HelplineQueueTests {
  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Desk desk;
  @Autowired JdbcClient db;

  @Test
  void aStaleHelplineIsConfirmedOrHiddenUntilItIs() throws Exception {
    var editor = desk.member(Language.EN, Role.EDITOR, null);
    var id = helpline("RS", "0800 000 111", 91);
    var address = "/en/queue/helpline/" + id;

    show(editor, "/en/queue?sort=helpline").andExpect(content().string(containsString(address)));
    show(editor, address).andExpect(content().string(containsString("0800 000 111")));
    send(editor, address + "/confirmation", "");
    assertThat(checkedOn(id)).isEqualTo(LocalDate.now(clock));
    show(editor, "/en/queue?sort=helpline")
        .andExpect(content().string(not(containsString(address + "\""))));

    send(editor, address + "/doubt", " ").andExpect(status().isUnprocessableContent());
    send(editor, address + "/doubt", "Nobody <b>answers</b>.");
    web.perform(get("/en/helplines?country=RS"))
        .andExpect(content().string(not(containsString("0800 000 111"))));
    show(editor, "/en/queue?sort=helpline").andExpect(content().string(containsString(address)));
    show(editor, address)
        .andExpect(content().string(containsString("Nobody &lt;b&gt;answers&lt;/b&gt;.")));

    send(editor, address + "/confirmation", "");
    web.perform(get("/en/helplines?country=RS"))
        .andExpect(content().string(containsString("0800 000 111")));
  }

  @Test
  void aFreshOneDoesNotWaitAndAStrangersIsNotFound() throws Exception {
    var editor = desk.member(Language.EN, Role.EDITOR, "RS");
    var fresh = helpline("RS", "0800 000 222", 90);
    var strange = helpline("BG", "0800 000 333", 200);
    var moderator = desk.member(Language.EN, Role.MODERATOR, null);

    show(editor, "/en/queue?sort=helpline")
        .andExpect(content().string(not(containsString("/queue/helpline/" + fresh + "\""))))
        .andExpect(content().string(not(containsString("/queue/helpline/" + strange + "\""))));
    show(editor, "/en/queue/helpline/" + strange).andExpect(status().isNotFound());
    send(editor, "/en/queue/helpline/" + strange + "/confirmation", "")
        .andExpect(status().isNotFound());
    show(moderator, "/en/queue/helpline/" + fresh).andExpect(status().isNotFound());
  }

  private long helpline(String country, String number, int daysAgo) {
    return db.sql(
            """
            insert into places_helpline (country, number, name, kind, source, checked_on, position, origin)
            values (:country, :number, :number, 'child', 'a test', :checked, 99, 'own') returning id
            """)
        .param("country", country)
        .param("number", number)
        .param("checked", LocalDate.now(clock).minusDays(daysAgo))
        .query(Long.class)
        .single();
  }

  private LocalDate checkedOn(long id) {
    return db.sql("select checked_on from places_helpline where id = :id")
        .param("id", id)
        .query(LocalDate.class)
        .single();
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, String address, String doubt) throws Exception {
    return web.perform(post(address).param("doubt", doubt).with(members.in(member)));
  }
}
