package org.childhub.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Last days, such as those to apply for a job: after its last day an entry stays readable but
 * leaves lists of what is current.
 */
@Component
public class Deadlines {
  private final JdbcClient db;

  Deadlines(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps the last days of these entries, in the caller's transaction; an entry without one in the
   * map has none.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Collection<Long> entryIds, Map<Long, LocalDate> lastDays) {
    db.sql("delete from catalogue_deadline where entry_id = any(:ids)")
        .param("ids", entryIds.toArray(Long[]::new))
        .update();
    if (lastDays.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into catalogue_deadline (entry_id, last_day)
            select d.id, d.last_day::date from unnest(:ids, :days) as d(id, last_day) where d.id = any(:entries)
            """)
        .param("ids", lastDays.keySet().toArray(Long[]::new))
        .param("days", lastDays.values().stream().map(LocalDate::toString).toArray(String[]::new))
        .param("entries", entryIds.toArray(Long[]::new))
        .update();
  }
}
