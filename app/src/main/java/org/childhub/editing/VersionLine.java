package org.childhub.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version without its content; {@code savedBy} is null where it is what a source said. */
public record VersionLine(int number, @Nullable Long savedBy, Instant at, String note) {}
