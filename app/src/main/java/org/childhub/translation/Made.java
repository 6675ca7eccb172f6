package org.childhub.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a translation was made from.
 *
 * @param hash of the text
 * @param source hash of the original's text; null: older than what is known, so out of date
 * @param state machine, fresh or reviewed
 * @param member who translated or checked it here, null where it came otherwise or she has left
 * @param translator as readers see it, empty where nobody is named
 * @param at null where unknown
 * @param current whether the translation reads so now
 */
record Made(
    Part part,
    String hash,
    @Nullable String source,
    String state,
    @Nullable Long member,
    String translator,
    @Nullable Instant at,
    boolean current) {

  static final String MACHINE = "machine";
  static final String FRESH = "fresh";
  static final String REVIEWED = "reviewed";

  boolean isMachine() {
    return state.equals(MACHINE);
  }

  /** Whether the original reads otherwise now. */
  boolean isStale(String present) {
    return !present.equals(source);
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Made " + part + " " + hash;
  }
}
