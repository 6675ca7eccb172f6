package org.childhub.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.childhub.text.Texts;

/** Points and spans of time in words. */
public final class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int HOURS_IN_WORDS = 48;

  private Moments() {}

  /** Day and time with the zone, which is UTC. */
  public static String inWords(Instant moment, Texts texts) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    return "%s, %s UTC".formatted(texts.date(utc.toLocalDate()), TIME.format(utc));
  }

  /** How long something has waited, in hours, from two days on in days. */
  public static String waited(Instant since, Instant now, Texts texts) {
    var hours = Math.max(0, Duration.between(since, now).toHours());
    return hours < HOURS_IN_WORDS
        ? texts.get("moderation.hours", hours)
        : texts.get("moderation.days", hours / 24);
  }
}
