package org.childhub.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.childhub.accounts.Role;
import org.childhub.newsletter.Issue.Words;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;

/** Newsletters on their way to the mailboxes. */
class SendingTests extends WithNewsletters {
  @Test
  void anIssueCanBeStoppedAndGoesOn() throws Exception {
    var editor = cast.with(Role.EDITOR);
    var reader = subscribe("nl-stopped", "mk", null);
    var id = issues.begin(editor, new Words(Language.of("mk"), null, "Stopped", "Words."));
    transaction.executeWithoutResult(
        status -> {
          sending.begin(editor, id);
          sending.set(editor, id, true);
        });
    sending.work();
    assertThat(lettersTo(reader)).isEmpty();
    assertThat(issues.find(id).orElseThrow().waiting()).isOne();

    press(editor, "/en/newsletters/" + id + "/resume", "x", "");
    awaitSent(id);
    assertThat(lettersTo(reader)).hasSize(1);
  }

  @Test
  void eachGetsItOnceThoughNodesShareTheWorkAndOneIsKilled() throws Exception {
    var editor = cast.with(Role.EDITOR);
    db.sql(
            """
            insert into newsletter_subscriber (email, language, asked_at, confirmed_at)
            select 'many' || n || '@example.org', 'bg', now(), now() from generate_series(1, 1200) n
            """)
        .update();
    var id = issues.begin(editor, new Words(Language.of("bg"), null, "To many", "Words."));
    transaction.executeWithoutResult(
        status -> {
          sending.begin(editor, id);
          sending.work();
          status.setRollbackOnly();
        });
    sending.begin(editor, id);
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var node = 0; node < 3; node++) {
        done.add(nodes.submit(sending::work));
      }
      for (var each : done) {
        each.get();
      }
    }
    awaitSent(id);
    for (var n : List.of(1, 500, 501, 1200)) {
      assertThat(lettersTo("many" + n + "@example.org")).hasSize(1);
    }
    assertThat(issues.find(id).orElseThrow().recipients()).isEqualTo(1200);
  }

  @Test
  void aMailboxThatRefusesAgainAndAgainIsForgotten() {
    var gone = subscribe("nl-gone", "en", null);
    for (var number = 1; number <= 3; number++) {
      subscribers.tidy();
      assertThat(confirmed(gone)).isOne();
      db.sql(
              """
              insert into mail_letter (recipient, language, subject, parts, unsubscribe, queued_at, due_at, attempts, problem, failed_at)
              values (:to, 'en', 'Subject', '[]', null, now(), now(), 1, '550 5.1.1 No such user', now())
              """)
          .param("to", gone)
          .update();
    }
    subscribers.tidy();
    assertThat(confirmed(gone)).isZero();
  }

  @Test
  void allMailboxesThatRefuseAreCountedHoweverManyThereAre() {
    db.sql(
            """
            insert into newsletter_subscriber (email, language, asked_at, confirmed_at)
            select 'nl-many-' || n || '@example.org', 'en', now(), now() from generate_series(1, 900) as n
            """)
        .update();
    db.sql(
            """
            insert into mail_letter (recipient, language, subject, parts, queued_at, due_at, attempts, problem, failed_at)
            select 'NL-many-' || n || '@example.org', 'en', 'Subject', '[]', now(), now(), 1,
              case when n <= 600 then '550 5.1.1 No such user' else '451 4.3.0 Come back later' end, now()
            from generate_series(1, 900) as n, generate_series(1, 3)
            """)
        .update();
    subscribers.tidy();
    subscribers.tidy();
    assertThat(
            db.sql("select count(*) from newsletter_subscriber where email like 'nl-many-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(300);
    db.sql("delete from newsletter_subscriber where email like 'nl-many-%'").update();
    db.sql("delete from mail_letter where lower(recipient) like 'nl-many-%'").update();
  }
}
