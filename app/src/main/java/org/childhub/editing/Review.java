package org.childhub.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that was handed in, and what was decided.
 *
 * @param outcome accepted, returned or taken-back, null while it waits
 */
public record Review(
    int number,
    long handedInBy,
    Instant handedInAt,
    @Nullable String outcome,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String words) {}
