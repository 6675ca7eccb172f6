package org.childhub.exchange;

import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.library.Duplicates;
import org.childhub.library.Duplicates.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's word on a record that was set aside, noted in the audit log. */
@Component
class DuplicateVerdicts {
  private final Duplicates duplicates;
  private final Audit audit;
  private final TransactionTemplate transaction;

  DuplicateVerdicts(Duplicates duplicates, Audit audit, TransactionTemplate transaction) {
    this.duplicates = duplicates;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Two who decide at once are one decision. */
  void dismiss(Waiting waiting, Member by) {
    transaction.executeWithoutResult(
        status -> {
          if (duplicates.dismiss(waiting.id())) {
            note("duplicate.same", waiting, by, Map.of());
          }
        });
  }

  void takeIn(Waiting waiting, Member by) {
    transaction.executeWithoutResult(
        status ->
            duplicates
                .takeIn(waiting.id())
                .ifPresent(
                    entry ->
                        note(
                            "duplicate.different",
                            waiting,
                            by,
                            Map.of("item", Long.toString(entry)))));
  }

  private void note(String action, Waiting waiting, Member by, Map<String, String> details) {
    audit.note("member:" + by.id(), action, "duplicate:" + waiting.id(), details);
  }
}
