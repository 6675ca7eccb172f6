package org.childhub.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the audit log into the program's log once a day: a place that whoever changes
 * the database does not change with it.
 */
@Component
class DailyHead {
  private static final Logger log = LoggerFactory.getLogger(DailyHead.class);

  private final AuditLog entries;

  DailyHead(AuditLog entries) {
    this.entries = entries;
  }

  @Scheduled(cron = "0 0 3 * * *", zone = "UTC")
  void write() {
    entries
        .find(AuditSearch.ALL, Long.MAX_VALUE, 1)
        .forEach(
            last ->
                log.info(
                    "The audit log has {} rows, the last has the hash {}",
                    last.number(),
                    last.hash()));
  }
}
