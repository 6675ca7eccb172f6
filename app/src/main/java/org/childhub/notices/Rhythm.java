package org.childhub.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often somebody gets mails. */
public enum Rhythm {
  AT_ONCE,
  DAILY,
  WEEKLY,
  NONE;

  /** As stored and as in forms: {@code at-once}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Rhythm> of(String code) {
    return Stream.of(values()).filter(rhythm -> rhythm.code().equals(code)).findFirst();
  }
}
