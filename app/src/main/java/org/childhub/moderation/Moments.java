package org.childhub.moderation;

import java.time.Duration;
import java.time.Instant;
import org.childhub.text.Texts;

/** Spans of time in words. */
public final class Moments {
  private static final int HOURS_IN_WORDS = 48;

  private Moments() {}

  /** How long something has waited, in hours, from two days on in days. */
  public static String waited(Instant since, Instant now, Texts texts) {
    var hours = Math.max(0, Duration.between(since, now).toHours());
    return hours < HOURS_IN_WORDS
        ? texts.get("moderation.hours", hours)
        : texts.get("moderation.days", hours / 24);
  }
}
