package org.childhub.places;

import java.util.Locale;

/** What a source says about a helpline: yes, no, or nothing. */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /** What a word says: yes, no, and whatever else as nothing. */
  public static Answer of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> YES;
      case "no", "n", "false", "0" -> NO;
      default -> UNKNOWN;
    };
  }

  /** As in tables and as the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
