package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Concerns that were closed long ago are figures only. */
@HubTest
class ConcernRetentionTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Desk desk;
  @Autowired Queue queue;
  @Autowired Handlings handlings;
  @Autowired Concerns concerns;
  @Autowired ConcernRetention retention;
  @Autowired Messages messages;
  @Autowired JdbcClient db;

  @Test
  void ofAConcernClosedLongAgoTheFiguresRemainAndNoWord() throws Exception {
    var moderator = desk.member(Language.EN, Role.MODERATOR, null);
    var number = desk.concern("Long ago words", "BA", "adult", "me@example.org", Language.BS);
    var address = "/en/queue/concern/" + number;
    var task = queue.find(moderator, messages.in(Language.EN), "concern", number).orElseThrow();
    handlings.assign(task, moderator.id(), moderator);
    handlings.note(task, "A note of long ago", moderator);
    web.perform(post(address + "/reading").with(members.in(moderator)));
    web.perform(
        post(address + "/answers").param("answer", "An answer").with(members.in(moderator)));
    concerns.close(number, "An outcome", "test", Map.of());
    closedYearsAgo(number, 4);

    retention.removeEndedBefore(Instant.now().minus(Duration.ofDays(3 * 365)));

    assertThat(
            db.sql(
                    """
                    select worry, contact, about, outcome, country, role, language, state, closed_at is not null as known
                    from moderation_concern where reference = :number
                    """)
                .param("number", number)
                .query()
                .singleRow())
        .containsEntry("worry", null)
        .containsEntry("contact", null)
        .containsEntry("about", null)
        .containsEntry("outcome", null)
        .containsEntry("country", "BA")
        .containsEntry("role", "adult")
        .containsEntry("language", "bs")
        .containsEntry("state", "closed")
        .containsEntry("known", true);
    assertThat(left(number)).isZero();
    web.perform(get(address).with(members.in(moderator))).andExpect(status().isNotFound());
    assertThat(concerns.read(number, "test", Map.of())).isEmpty();
    assertThat(
            db.sql(
                    "select actor from audit_entry where action = 'concern.reduced' and subject = :of")
                .param("of", "concern:" + number)
                .query(String.class)
                .list())
        .containsExactly("clock");
  }

  @Test
  void whatIsOpenOrClosedLatelyStays() {
    var open = desk.concern("still open", "BA", "adult", "", Language.EN);
    var lately = desk.concern("closed lately", "BA", "adult", "", Language.EN);
    concerns.close(lately, "Done", "test", Map.of());
    closedYearsAgo(lately, 2);
    db.sql(
            "update moderation_concern set received_at = received_at - interval '9 years' where reference = :open")
        .param("open", open)
        .update();

    retention.removeEndedBefore(Instant.now().minus(Duration.ofDays(3 * 365)));

    assertThat(concerns.read(open, "test", Map.of())).isPresent();
    assertThat(concerns.read(lately, "test", Map.of()))
        .hasValueSatisfying(content -> assertThat(content.worry()).isEqualTo("closed lately"));
  }

  @Test
  void whatIsToBeReducedIsFoundByAnIndex() {
    assertThat(
            db.sql(
                    "select indexdef from pg_indexes where tablename = 'moderation_concern' and indexdef like '%closed_at%'")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("COALESCE(closed_at, received_at)", "reduced_at IS NULL");
  }

  private void closedYearsAgo(String number, int years) {
    db.sql(
            "update moderation_concern set closed_at = now() - make_interval(years => :years) where reference = :number")
        .param("years", years)
        .param("number", number)
        .update();
  }

  /** Rows of the concern in other tables. */
  private long left(String number) {
    return db.sql(
            """
            select (select count(*) from moderation_answer where concern_id = c.id)
              + (select count(*) from moderation_reading where concern_id = c.id)
              + (select count(*) from moderation_told where concern_id = c.id)
              + (select count(*) from moderation_note where sort = 'concern' and key = c.reference)
              + (select count(*) from moderation_assignment where sort = 'concern' and key = c.reference)
            from moderation_concern c where c.reference = :number
            """)
        .param("number", number)
        .query(Long.class)
        .single();
  }
}
