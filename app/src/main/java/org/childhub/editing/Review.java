package org.childhub.editing;

import java.time.Instant;
import org.childhub.accounts.Member;
import org.jspecify.annotations.Nullable;

/**
 * A version that was handed in, and what was decided.
 *
 * @param handedInBy null where she has left, as with {@code decidedBy}
 * @param outcome accepted, returned or taken-back, null while it waits
 */
public record Review(
    int number,
    @Nullable Long handedInBy,
    Instant handedInAt,
    @Nullable String outcome,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String words) {

  /** Whether this member handed it in. */
  boolean isBy(Member member) {
    return handedInBy != null && handedInBy == member.id();
  }
}
