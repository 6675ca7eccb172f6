package org.childhub.translation;

import java.util.Locale;

/**
 * What taking a file would do to a field.
 *
 * @param segment as it stands in the hub
 * @param target the translation in the file, of a conflict too; empty where there is none
 * @param state how the translation would stand: machine, fresh or reviewed
 * @param marksLost whether links, images or code of the source are not in it
 * @param problem key of the message why it is refused; empty where it is not
 */
public record XliffChange(
    String item,
    Segment segment,
    Outcome outcome,
    String target,
    String state,
    boolean marksLost,
    String problem) {

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
    LONG,
    /** It cannot be public so. */
    REFUSED
  }

  /** The end of the key that says what becomes of it. */
  public String code() {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  public boolean isTaken() {
    return outcome == Outcome.CHANGED;
  }

  /** Whether its words are shown beside those of the hub. */
  public boolean isShown() {
    return isTaken() || isRefused() || (outcome == Outcome.CONFLICT && !target.isEmpty());
  }

  public boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  String field() {
    return segment.field();
  }

  XliffChange refused(String problem) {
    return new XliffChange(item, segment, Outcome.REFUSED, target, state, marksLost, problem);
  }

  /** The segment as it would stand. */
  Segment arriving() {
    return new Segment(segment.id(), segment.field(), segment.source(), target, state);
  }
}
