package org.childhub.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version without its content.
 *
 * @param savedBy null where it is what a source said, or a former member saved it
 * @param former whether whoever saved it has left
 */
public record VersionLine(
    int number, @Nullable Long savedBy, boolean former, Instant at, String note) {}
