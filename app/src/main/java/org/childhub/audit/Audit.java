package org.childhub.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The audit log. */
@Component
public class Audit {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  Audit(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Notes a deed in the running transaction.
   *
   * @param actor {@code member:17}, {@code clock} or {@code command}
   * @param action thing and past tense: {@code role.given}, {@code concern.read}
   * @param subject what it was done to: {@code member:18}, {@code item:7}, {@code
   *     concern:ABCD234567}
   * @param details codes and numbers, no names and no words that somebody wrote; of a message of
   *     the interface, which everybody reads, what it said and says
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String actor, String action, String subject, Map<String, String> details) {
    running().add(new Note(clock.instant().toString(), actor, action, subject, details));
  }

  private record Note(
      String at, String actor, String action, String subject, Map<String, String> details) {}

  private Notes running() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Notes.class::isInstance)
        .map(Notes.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var notes = new Notes();
              TransactionSynchronizationManager.registerSynchronization(notes);
              return notes;
            });
  }

  /**
   * What a transaction has noted. It joins the chain as the last thing before the commit: the chain
   * is then held for a moment only, and nobody who holds it waits for anything else.
   */
  private final class Notes implements TransactionSynchronization {
    private final List<Note> waiting = new ArrayList<>();
    private boolean joined;

    void add(Note note) {
      waiting.add(note);
      if (joined) {
        append();
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      joined = true;
      append();
    }

    private void append() {
      db.sql(
              """
              select audit_append(at, actor, action, subject, details)
              from rows from (jsonb_to_recordset(:notes::jsonb)
                as (at timestamptz, actor text, action text, subject text, details jsonb)) with ordinality
                as n(at, actor, action, subject, details, place)
              order by place
              """)
          .param("notes", json.writeValueAsString(waiting))
          .query(Long.class)
          .list();
      waiting.clear();
    }
  }
}
