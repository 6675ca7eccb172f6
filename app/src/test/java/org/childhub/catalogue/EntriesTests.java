package org.childhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.catalogue.TestEntries.Made.of;

import java.util.List;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class EntriesTests {
  @Autowired Entries entries;
  @Autowired TestEntries made;
  @Autowired TransactionTemplate transaction;

  /** Nobody else raises the version within the transaction, as index and jobs may beside it. */
  @Test
  void whatWithdrawsNothingLeavesKeptPages() {
    var id = made.put(of(Kind.ARTICLE, "et-stays", "It stays")).getFirst();
    transaction.executeWithoutResult(
        status -> {
          entries.withdraw("nobody", List.of("nothing"));
          entries.contentChanged(List.of());
          assertThat(TransactionSynchronizationManager.getSynchronizations()).isEmpty();
          entries.contentChanged(List.of(id));
          assertThat(TransactionSynchronizationManager.getSynchronizations()).isNotEmpty();
        });
  }
}
