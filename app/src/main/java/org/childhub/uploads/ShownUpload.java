package org.childhub.uploads;

import java.util.Locale;
import org.childhub.files.TextState;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its page shows it.
 *
 * @param textState of the kept file; null while there is none
 * @param proposal what a kept file tells of itself, once its text is read
 */
public record ShownUpload(
    Upload upload, @Nullable TextState textState, @Nullable Proposal proposal) {

  /** Whether the hub is at work, so that looking again is worth it. */
  public boolean isAtWork() {
    return upload.is(Upload.State.COME) || textState == TextState.WAITING;
  }

  /** What is to be said of it, the end of a message's key. */
  public String word() {
    if (!upload.is(Upload.State.KEPT)) {
      return upload.state().code();
    }
    return textState == null ? "gone" : textState == TextState.WAITING ? "reading" : "kept";
  }

  /** Why it was refused, the end of {@code files.refused.…}. */
  public String reason() {
    return String.valueOf(upload.reason()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where its owner goes on: back to what asked for the file, which is told its number. */
  public @Nullable String onward() {
    var back = upload.wayBack();
    return proposal == null || back.isEmpty()
        ? null
        : back + (back.contains("?") ? "&" : "?") + "file=" + upload.fileId();
  }
}
