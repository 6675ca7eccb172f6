package org.childhub.editing;

import java.time.Instant;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.jspecify.annotations.Nullable;

/**
 * A version that was handed in, and what was decided.
 *
 * @param handedInBy null where she has left, as with the others
 * @param outcome accepted, returned, refused or taken-back, null while it waits
 * @param refusedBy who refused the same before, where an appeal brought it back
 */
public record Review(
    int number,
    @Nullable Long handedInBy,
    Instant handedInAt,
    @Nullable String outcome,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String words,
    @Nullable Long refusedBy) {

  /** Whether the decision is somebody else's: she handed it in, or has refused it before. */
  boolean isNotFor(Member member) {
    return Stream.of(handedInBy, refusedBy).anyMatch(id -> id != null && id == member.id());
  }
}
