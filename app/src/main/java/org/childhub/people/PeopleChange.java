package org.childhub.people;

import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes kept pages stale when a page of a person may look different. */
@Component
class PeopleChange {
  private final ContentVersion version;

  PeopleChange(ContentVersion version) {
    this.version = version;
  }

  /** To be told in the transaction that changes something. */
  void happened() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            version.raise();
          }
        });
  }
}
