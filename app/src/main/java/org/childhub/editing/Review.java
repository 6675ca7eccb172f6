package org.childhub.editing;

import java.time.Instant;
import java.util.List;
import org.childhub.accounts.Member;
import org.jspecify.annotations.Nullable;

/**
 * A version that was handed in, and what was decided.
 *
 * @param handedInBy null where she has left, as with the others
 * @param outcome accepted, returned, refused or taken-back, null while it waits
 * @param refusers who refused the same version, now or before an appeal brought it back
 */
public record Review(
    int number,
    @Nullable Long handedInBy,
    Instant handedInAt,
    @Nullable String outcome,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String words,
    List<Long> refusers) {

  boolean endedAs(String ending) {
    return ending.equals(outcome);
  }

  /** Whether the decision is somebody else's: she handed it in, or has refused it before. */
  boolean isNotFor(Member member) {
    return refusers.contains(member.id()) || (handedInBy != null && handedInBy == member.id());
  }
}
