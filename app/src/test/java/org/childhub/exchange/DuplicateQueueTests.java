package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Records that look like one that is here, side by side. */
@HubTest
class DuplicateQueueTests {
  @Autowired Imports imports;
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void twoThatLookLikeOne() throws Exception {
    Sources.clear(db);
    read("first", "1,Children and their rights,2001,en,\"Uzorak, Ana\",10.1000/182,RS\n");
    read(
        "other",
        "x,Quite another title,2010,en,Elena Exemplu,10.1000/182,RS\n"
            + "y,Children and thier rights,2001,en,Ana Uzorak,,BG\n");
  }

  @Test
  void bothRecordsStandSideBySide() throws Exception {
    var editor = members.with(Role.EDITOR);
    var id = waiting("x");

    show(editor, "/en/queue?sort=duplicate")
        .andExpect(content().string(containsString("Quite another title")))
        .andExpect(content().string(containsString("/en/queue/duplicate/" + id)));
    show(editor, "/en/queue/duplicate/" + id)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Both have the same DOI")))
        .andExpect(content().string(containsString("Quite another title")))
        .andExpect(content().string(containsString("Elena Exemplu")))
        .andExpect(content().string(containsString("/en/library/children-and-their-rights")));
    show(editor, "/sr-Cyrl/queue/duplicate/" + id)
        .andExpect(content().string(containsString("Обе имају исти DOI")));
  }

  @Test
  void theSameIsForgottenAndAnotherIsTakenIn() throws Exception {
    var editor = members.with(Role.EDITOR);

    send(editor, "/en/queue/duplicate/" + waiting("y") + "/same")
        .andExpect(redirectedUrl("/en/queue?sort=duplicate&done=same"));
    send(editor, "/en/queue/duplicate/" + waiting("x") + "/different")
        .andExpect(redirectedUrl("/en/queue?sort=duplicate&done=different"));
    show(editor, "/en/queue?sort=duplicate&done=different")
        .andExpect(content().string(containsString("Taken in as a publication of its own.")));

    assertThat(db.sql("select count(*) from library_duplicate").query(Long.class).single())
        .isZero();
    assertThat(titles())
        .containsExactlyInAnyOrder("Children and their rights", "Quite another title");
    show(editor, "/en/library/quite-another-title").andExpect(status().isOk());
  }

  @Test
  void whoMayNotImportOrNotThereFindsNothing() throws Exception {
    var id = waiting("x");
    var moderator = members.with(Role.MODERATOR);
    var elsewhere = members.with(Role.EDITOR, "BG", null);

    for (var member : List.of(moderator, elsewhere)) {
      show(member, "/en/queue/duplicate/" + id).andExpect(status().isNotFound());
      send(member, "/en/queue/duplicate/" + id + "/same").andExpect(status().isNotFound());
      show(member, "/en/queue").andExpect(content().string(not(containsString("Quite another"))));
    }
    show(elsewhere, "/en/queue/duplicate/" + waiting("y")).andExpect(status().isOk());
    show(members.with(Role.EDITOR), "/en/queue?sort=duplicate&country=BG")
        .andExpect(content().string(not(containsString("Quite another"))))
        .andExpect(content().string(containsString("Children and thier rights")));
  }

  private void read(String name, String rows) throws Exception {
    var file =
        Files.writeString(
            folder.resolve(name + ".csv"), "id,title,date,language,authors,doi,countries\n" + rows);
    imports.run(Sources.order(file).name(name).order(), Watch.NOBODY);
  }

  private long waiting(String record) {
    return db.sql("select id from library_duplicate where origin_record = :record")
        .param("record", record)
        .query(Long.class)
        .single();
  }

  private List<String> titles() {
    return db.sql("select title from catalogue_text").query(String.class).list();
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, String address) throws Exception {
    return web.perform(post(address).with(members.in(member)));
  }
}
