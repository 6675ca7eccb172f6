package org.childhub.uploads;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.childhub.files.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A file that a member brings.
 *
 * @param name as its owner calls it, for showing only
 * @param length in bytes
 * @param received bytes of it that lie on disk for certain
 * @param fileId of the kept file; null also where it is gone since
 * @param reason why it was refused
 * @param wayBack the page of this hub that asked for the file; empty: none
 */
public record Upload(
    UUID id,
    long memberId,
    String name,
    long length,
    long received,
    State state,
    @Nullable Long fileId,
    Stored.@Nullable Reason reason,
    String wayBack,
    Instant changedAt) {

  /** How far it has come. */
  public enum State {
    /** Parts are missing. */
    COMING,
    /** All of it is here and being checked. */
    COME,
    KEPT,
    REFUSED;

    /** As in tables and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean is(State asked) {
    return state == asked;
  }

  /** Its page without the language. */
  public String path() {
    return "/uploads/" + id;
  }

  /** Keeps names of files out of logs. */
  @Override
  public String toString() {
    return "Upload " + id;
  }
}
