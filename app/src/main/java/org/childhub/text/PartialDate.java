package org.childhub.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as its source: a year, a month or a day (ISO 8601, years 1 to 9999). A day has a
 * month, and the day exists; anything else is refused. Sorts a year before its months and days.
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt(PartialDate::year)
          .thenComparingInt(date -> date.month == null ? 0 : date.month)
          .thenComparingInt(date -> date.day == null ? 0 : date.day);

  /** Refuses with an {@link IllegalArgumentException} what is no date. */
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("The year must be 1 to 9999, not " + year + ".");
    }
    if (month == null && day != null) {
      throw new IllegalArgumentException("A date with a day needs its month.");
    }
    if (month != null && (month < 1 || month > 12)) {
      throw new IllegalArgumentException("The month must be 1 to 12, not " + month + ".");
    }
    if (month != null && day != null) {
      try {
        LocalDate.of(year, month, day);
      } catch (DateTimeException missing) {
        throw new IllegalArgumentException(
            "There is no day " + day + " in month " + month + " of " + year + ".", missing);
      }
    }
  }

  /**
   * Reads "2026", "2026-05" or "2026-05-12"; refuses anything else with a sentence that says why.
   */
  public static PartialDate parse(String iso) {
    Matcher match = ISO.matcher(iso.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "“" + iso + "” is not a date: write 2026, 2026-05 or 2026-05-12.");
    }
    return new PartialDate(
        Integer.parseInt(match.group(1)), number(match.group(2)), number(match.group(3)));
  }

  /** A whole day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day that it can mean, for sorting and for feeds. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  YearMonth yearMonth() {
    return YearMonth.from(earliest());
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  /** ISO 8601, as exact as the date is. */
  @Override
  public String toString() {
    String text = "%04d".formatted(year);
    if (month != null) {
      text += "-%02d".formatted(month);
    }
    return day == null ? text : text + "-%02d".formatted(day);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
