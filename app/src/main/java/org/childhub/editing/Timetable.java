package org.childhub.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is due, unless what it was to replace has changed, and withdraws what has had its
 * last day; each item once, on whichever node, and one that fails does not keep the others.
 */
@Component
class Timetable {
  private static final Logger log = LoggerFactory.getLogger(Timetable.class);
  private static final String CLOCK = "clock";

  private final JdbcClient db;
  private final Items items;
  private final Versions versions;
  private final Present present;
  private final Stage stage;
  private final EditingLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Timetable(
      JdbcClient db,
      Items items,
      Versions versions,
      Present present,
      Stage stage,
      EditingLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.versions = versions;
    this.present = present;
    this.stage = stage;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void look() {
    run(LocalDate.now(clock));
  }

  /** Does what is due on this day. */
  void run(LocalDate today) {
    var due =
        db.sql(
                "select id from editing_item where publish_on <= :today or last_day < :today order by id limit 500")
            .param("today", today)
            .query(Long.class)
            .list();
    due.forEach(id -> tryOne(id, today));
  }

  private void tryOne(long id, LocalDate today) {
    try {
      transaction.executeWithoutResult(
          status -> items.lock(id).ifPresent(item -> turn(item, today)));
    } catch (DataAccessException | IllegalStateException e) {
      log.error("Item {} could not be published or withdrawn as planned.", id, e);
    }
  }

  private void turn(Item item, LocalDate today) {
    var last = item.lastDay();
    var first = item.publishOn();
    var scheduled = item.scheduled();
    if (last != null && last.isBefore(today)) {
      stage.withdraw(CLOCK, item);
    } else if (first != null && scheduled != null && !first.isAfter(today)) {
      var version = versions.find(item.id(), scheduled).orElseThrow();
      if (present.look(item).overtaken(scheduled).isPresent()) {
        var concerned = concerned(item.id());
        stage.unplan(CLOCK, item);
        concerned.forEach(member -> letters.overtaken(member, item));
      } else {
        stage.show(CLOCK, item, scheduled, version.content(), new Plan(null, last, false));
      }
    }
  }

  /** Whoever began the item and whoever planned it. */
  private List<Long> concerned(long id) {
    return db.sql(
            """
            select distinct member from editing_item cross join unnest(array[author, planned_by]) as m(member)
            where id = :id and member is not null
            """)
        .param("id", id)
        .query(Long.class)
        .list();
  }
}
