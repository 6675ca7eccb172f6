package org.childhub.administration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.childhub.web.BackgroundWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** News between rooms that was not heard yet, by what it is about. */
@Component
class EventWork implements BackgroundWork {
  /** What is younger is on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  private final JdbcClient db;
  private final IncompleteEventPublications publications;
  private final Clock clock;

  EventWork(JdbcClient db, IncompleteEventPublications publications, Clock clock) {
    this.db = db;
    this.publications = publications;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "event";
  }

  @Override
  public List<Chore> chores() {
    var late = clock.instant().minus(ON_ITS_WAY);
    return db.sql(
            """
            select regexp_replace(event_type, '^.*[.$]', '') as name, count(*) as pieces, min(publication_date) as oldest
            from event_publication where completion_date is null group by 1 order by 3 limit 100
            """)
        .query(
            (row, number) -> {
              var oldest = row.getTimestamp("oldest").toInstant();
              var state = oldest.isBefore(late) ? State.FAILED : State.RUNNING;
              var name = row.getString("name");
              return new Chore(name, name, state, 0, row.getLong("pieces"), oldest, "");
            })
        .list();
  }

  @Override
  public boolean canRepeat(Chore chore) {
    return chore.state() == State.FAILED;
  }

  @Override
  public void repeat(String id) {
    var late = clock.instant().minus(ON_ITS_WAY);
    publications.resubmitIncompletePublications(
        publication ->
            publication.getEvent().getClass().getSimpleName().equals(id)
                && publication.getPublicationDate().isBefore(late));
  }
}
