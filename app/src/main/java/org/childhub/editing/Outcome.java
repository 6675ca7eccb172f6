package org.childhub.editing;

import java.time.LocalDate;
import java.util.Map;

/** What came of an attempt to save or publish an item. */
sealed interface Outcome {
  /** It is kept under this number of a version. */
  record Saved(int number) implements Outcome {}

  /** Somebody saved this meanwhile; nothing was written. */
  record Conflict(Version theirs) implements Outcome {}

  /** It cannot be published so: message keys by field; nothing was written. */
  record Incomplete(Map<String, String> problems) implements Outcome {}

  /** It is before the public. */
  record Shown() implements Outcome {}

  /** It becomes public on this day. */
  record Planned(LocalDate day) implements Outcome {}

  /**
   * What is public has changed since it was saved; nothing was written, and somebody who sees both
   * decides.
   */
  record Overtaken() implements Outcome {}

  /** It was refused as it is; nobody is asked again until it is changed. */
  record Refused() implements Outcome {}

  /** It waits for a decision of somebody else. */
  record HandedIn() implements Outcome {}
}
