package org.childhub.administration;

import static org.childhub.search.Shelf.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class JobTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired JdbcClient db;

  private Member administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = cast.with(Role.ADMINISTRATOR);
  }

  @Test
  void aFileThatCouldNotBeReadIsNamedAndTriedAgain() throws Exception {
    var id =
        db.sql(
                """
                insert into file_stored (sha256, name, media_type, size, text_state, text_problem, created_at)
                values (:sha256, 'damaged-<file>.pdf', 'application/pdf', 7, 'failed', 'It is damaged', now()) returning id
                """)
            .param("sha256", UUID.randomUUID().toString().replace("-", "").repeat(2))
            .query(Long.class)
            .single();
    web.perform(get("/en/admin/jobs").with(cast.in(administrator)))
        .andExpect(content().string(containsString("damaged-&lt;file&gt;.pdf")))
        .andExpect(content().string(containsString("It is damaged")));

    web.perform(post("/en/admin/jobs/file/" + id + "/repetition").with(cast.in(administrator)))
        .andExpect(redirectedUrl("/en/admin/jobs?done=repeated"));
    await(() -> !problem(id).equals("It is damaged") && !problem(id).isEmpty());

    db.sql("delete from file_stored where id = :id").param("id", id).update();
    web.perform(post("/en/admin/jobs/file/" + id + "/repetition").with(cast.in(administrator)))
        .andExpect(status().isNotFound());
  }

  @Test
  void newsThatNobodyHeardIsCounted() throws Exception {
    db.sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
            values (:id, 'nobody', 'org.childhub.test.NothingHeard', '{}', now() - interval '5 minutes')
            """)
        .param("id", UUID.randomUUID())
        .update();
    web.perform(get("/en/admin/jobs").with(cast.in(administrator)))
        .andExpect(content().string(containsString("NothingHeard")))
        .andExpect(content().string(containsString("did not work")));
    db.sql("delete from event_publication where listener_id = 'nobody'").update();
    web.perform(get("/en/admin/jobs").with(cast.in(administrator)))
        .andExpect(content().string(not(containsString("NothingHeard"))));
  }

  @Test
  void theIndexCanBeMadeAnew() throws Exception {
    web.perform(post("/en/admin/jobs/index/1/repetition").with(cast.in(cast.with(Role.EDITOR))))
        .andExpect(status().isNotFound());
    var last =
        db.sql("select coalesce(max(id)::text, 'first') from search_rebuild")
            .query(String.class)
            .single();
    web.perform(post("/en/admin/jobs/index/" + last + "/repetition").with(cast.in(administrator)))
        .andExpect(redirectedUrl("/en/admin/jobs?done=repeated"));
    await(
        () ->
            db.sql("select count(*) > 0 and bool_and(finished_at is not null) from search_rebuild")
                .query(Boolean.class)
                .single());
    web.perform(get("/en/admin/jobs").with(cast.in(administrator)))
        .andExpect(content().string(containsString("Search index")));
  }

  private String problem(long id) {
    return db.sql("select coalesce(text_problem, '') from file_stored where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
