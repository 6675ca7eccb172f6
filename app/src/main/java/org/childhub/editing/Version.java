package org.childhub.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item as it was saved.
 *
 * @param savedBy null where it is what a source said, or a former member saved it
 * @param note what the one who saved it said about it, may be empty
 */
public record Version(
    int number, Content content, @Nullable Long savedBy, Instant at, String note) {
  /** The same under another number. */
  Version numbered(int other) {
    return new Version(other, content, savedBy, at, note);
  }

  @Override
  public String toString() {
    return "Version " + number;
  }
}
