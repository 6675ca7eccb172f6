package org.childhub.files;

import java.util.List;
import org.childhub.web.BackgroundWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files whose text waits to be read or could not be, as the page of jobs shows them. */
@Component
class FileWork implements BackgroundWork {
  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  FileWork(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  @Override
  public String kind() {
    return "file";
  }

  @Override
  public List<Chore> chores() {
    return db.sql(
            """
            select id, name, text_state, coalesce(text_problem, '') as problem, created_at from file_stored
            where text_state in ('failed', 'waiting') order by text_state, id desc limit 100
            """)
        .query(
            (row, number) ->
                new Chore(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("text_state").equals("failed") ? State.FAILED : State.WAITING,
                    0,
                    0,
                    row.getTimestamp("created_at").toInstant(),
                    row.getString("problem")))
        .list();
  }

  @Override
  public boolean canRepeat(Chore chore) {
    return chore.state() == State.FAILED;
  }

  @Override
  @Transactional
  public void repeat(String id) {
    db.sql(
            """
            update file_stored set text_state = 'waiting', text_problem = null
            where id::text = :id and text_state = 'failed' returning id
            """)
        .param("id", id)
        .query(Long.class)
        .optional()
        .ifPresent(file -> events.publishEvent(new FileStored(file)));
  }
}
