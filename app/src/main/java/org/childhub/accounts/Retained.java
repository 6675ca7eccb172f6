package org.childhub.accounts;

import java.time.Instant;

/** Something that a room keeps for a time only; docs/records-of-processing.md says for how long. */
public interface Retained {
  /** The last part of the setting that says how long: {@code hub.retention.<code>}. */
  String code();

  /** Removes what came to its end before a moment; answers how many. */
  int removeEndedBefore(Instant moment);
}
