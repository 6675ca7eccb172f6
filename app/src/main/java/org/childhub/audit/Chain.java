package org.childhub.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the chain of the audit log, without the function that wrote it. */
@Component
public class Chain {
  private static final int BATCH = 5_000;

  private final AuditLog log;

  Chain(AuditLog log) {
    this.log = log;
  }

  /**
   * What a check found.
   *
   * @param rows that are whole, counted from the first
   * @param head the hash of the last whole row, in hexadecimal digits
   * @param broken the number of the first row that was changed or is missing; null where none is
   * @param noted the number of the row whose hash was noted elsewhere; null where there is none
   */
  public record Verification(long rows, String head, @Nullable Long broken, @Nullable Long noted) {}

  /**
   * Computes the hash of every row anew.
   *
   * @param noted a hash noted elsewhere, in hexadecimal digits; empty where there is none
   */
  public Verification verify(String noted) {
    var rows = 0L;
    var head = AuditEntry.NOTHING;
    Long found = noted.equals(head) ? 0L : null;
    for (var batch = log.after(0, BATCH); !batch.isEmpty(); batch = log.after(rows, BATCH)) {
      for (var entry : batch) {
        if (entry.number() != rows + 1 || !entry.hash().equals(entry.hashAfter(head))) {
          return new Verification(rows, head, rows + 1, found);
        }
        rows++;
        head = entry.hash();
        found = head.equals(noted) ? Long.valueOf(rows) : found;
      }
    }
    return new Verification(rows, head, null, found);
  }
}
