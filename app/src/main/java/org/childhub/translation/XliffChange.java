package org.childhub.translation;

import java.util.Locale;

/**
 * What taking a file would do to a field.
 *
 * @param segment as it stands in the hub
 * @param target the translation in the file; empty where there is nothing to take
 * @param state how the translation would stand: machine, fresh or reviewed
 * @param marksLost whether links, images or code of the source are not in it
 */
public record XliffChange(
    String item, Segment segment, Outcome outcome, String target, String state, boolean marksLost) {

  /** Why a field is taken or not. */
  public enum Outcome {
    /** It is taken. */
    CHANGED,
    /** It says what the hub says. */
    SAME,
    /** The source is another than when the file was written. */
    CONFLICT,
    /** Some of its paragraphs have no translation. */
    INCOMPLETE,
    /** Nothing of it is translated. */
    EMPTY,
    /** It is longer than the field may be. */
    LONG
  }

  /** The end of the key that says what becomes of it. */
  public String code() {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  public boolean isTaken() {
    return outcome == Outcome.CHANGED;
  }
}
