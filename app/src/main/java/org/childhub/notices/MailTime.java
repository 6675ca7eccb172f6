package org.childhub.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * When a member wants mails.
 *
 * @param hour from 0 to 23, where she is
 * @param weekday for weekly ones
 */
public record MailTime(Rhythm rhythm, ZoneId zone, int hour, DayOfWeek weekday) {
  private static final Duration AT_ONCE = Duration.ofMinutes(5);
  private static final Map<String, String> ZONES =
      Map.of(
          "sr", "Europe/Belgrade",
          "hr", "Europe/Zagreb",
          "bs", "Europe/Sarajevo",
          "sq", "Europe/Tirane",
          "bg", "Europe/Sofia",
          "ro", "Europe/Bucharest",
          "mk", "Europe/Skopje");

  /** Every morning at seven, in the time of the country where most speak the language. */
  static MailTime usual(Language language) {
    var zone = ZONES.getOrDefault(language.tag().substring(0, 2), "Europe/Belgrade");
    return new MailTime(Rhythm.DAILY, ZoneId.of(zone), 7, DayOfWeek.MONDAY);
  }

  /**
   * The first time after this one for a mail; null where none is wanted. An hour that the clocks
   * leave out in spring counts as the next; one that comes twice in autumn counts once.
   */
  @Nullable Instant next(Instant after) {
    return switch (rhythm) {
      case AT_ONCE -> after.plus(AT_ONCE);
      case DAILY -> next(after, 1);
      case WEEKLY -> next(after, 7);
      case NONE -> null;
    };
  }

  private Instant next(Instant after, int days) {
    var today = after.atZone(zone).toLocalDate();
    var day = days == 1 ? today : today.with(TemporalAdjusters.nextOrSame(weekday));
    var time = day.atTime(hour, 0).atZone(zone).toInstant();
    return time.isAfter(after) ? time : day.plusDays(days).atTime(hour, 0).atZone(zone).toInstant();
  }
}
