package org.childhub.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A number that grows whenever anything public may look different. Cached pages and their ETags
 * carry it, so one change makes all of them stale at once. It lives in a database sequence: other
 * nodes and the command line raise it too, seen within a second.
 */
@Component
public class ContentVersion {
  private final JdbcClient db;
  private final List<Refreshed> refreshed;
  private final AtomicLong current = new AtomicLong();
  private final TransactionSynchronization afterCommit =
      new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          raise();
        }
      };

  ContentVersion(JdbcClient db, List<Refreshed> refreshed) {
    this.db = db;
    this.refreshed = refreshed;
    raise();
  }

  public long current() {
    return current.get();
  }

  /** Raises once the running transaction is committed, before those hear who listen for events. */
  public void raiseAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(afterCommit);
  }

  /**
   * To be called after the change is committed; raised earlier, a reader could cache the old state
   * as new.
   */
  public void raise() {
    see(db.sql("select nextval('web_content_version')").query(Long.class).single());
  }

  @Scheduled(fixedDelayString = "1s")
  void look() {
    see(db.sql("select last_value from web_content_version").query(Long.class).single());
  }

  /** One after the other, so that what was read later stays. */
  private synchronized void see(long version) {
    if (version > current.get()) {
      refreshed.forEach(Refreshed::refresh);
      current.set(version);
    }
  }
}
