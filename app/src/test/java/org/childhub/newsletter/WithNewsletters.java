package org.childhub.newsletter;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.catalogue.TestEntries;
import org.childhub.newsletter.Issue.State;
import org.childhub.notices.WithMailServer;
import org.childhub.search.feed.IndexFeed;
import org.childhub.signin.TestMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of newsletters need: the desk, and readers with mailboxes. */
class WithNewsletters extends WithMailServer {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired Members members;
  @Autowired Issues issues;
  @Autowired Sending sending;
  @Autowired Subscribers subscribers;
  @Autowired TransactionTemplate transaction;
  @Autowired IndexFeed feed;
  @Autowired JdbcClient db;

  final String subscribe(String name, String language, @Nullable String country) {
    var email = name + "@example.org";
    db.sql(
            """
            insert into newsletter_subscriber (email, language, country, asked_at, confirmed_at)
            values (:email, :language, :country, now(), now())
            """)
        .param("email", email)
        .param("language", language)
        .param("country", country)
        .update();
    return email;
  }

  final String refusedToSend(Member editor, long id, String read) throws Exception {
    return web.perform(
            post("/en/newsletters/" + id + "/send").param("read", read).with(cast.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  final int confirmed(String email) {
    return db.sql(
            "select count(*) from newsletter_subscriber where email = :email and confirmed_at is not null")
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  final void awaitSent(long id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> issues.find(id).orElseThrow().state() == State.SENT);
  }

  final void press(Member editor, String address, String name, String value) throws Exception {
    web.perform(post(address).param(name, value).with(cast.in(editor)))
        .andExpect(status().is3xxRedirection());
  }

  final String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
