package org.childhub.translation;

import java.util.Locale;

/** A machine did not translate. Neither texts nor keys stand in it. */
final class MachineRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why not. */
  enum Reason {
    /** There is none, or it cannot be reached, or says that it cannot serve now. */
    RESTING,
    /** It takes no more for now: the sum that was agreed on is used up. */
    QUOTA,
    /** It does not know the hub's key. */
    KEY,
    /** It does not know this pair of languages. */
    LANGUAGES,
    /** It does not take these texts: they are too long for it, or it cannot read them. */
    TEXTS,
    /** It answers what its protocol does not foresee. */
    ANSWER,
    /** Somebody stopped the work. */
    STOPPED
  }

  private final Reason reason;

  MachineRefused(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** The end of the key that says why. */
  String code() {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
