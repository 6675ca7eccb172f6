package org.childhub.exchange;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.childhub.text.Fold;
import org.childhub.text.Languages;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms that catalogues use; of 3/4/2019 the first number is the day, as in Europe.
 */
final class LooseDate {
  private static final int FIRST_YEAR = 1400;
  private static final int LAST_YEAR = 2100;
  private static final Pattern BIG_END =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ].*|/[^/]*|\\.)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SMALL_END =
      Pattern.compile(
          "(?:(\\d{1,2})\\s*[-/.]\\s*)?(\\d{1,2})\\s*[-/.]\\s*(\\d{4})\\.?(?: *[a-zа-я]{1,4}\\.?)?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  private static final Map<String, Integer> MONTHS = months();

  private LooseDate() {}

  /**
   * A date and whether all of what was written went into it.
   *
   * @param exact false where only the year could be made out
   */
  record Found(PartialDate date, boolean exact) {}

  static Optional<Found> find(String written) {
    String text = written.strip();
    Matcher big = BIG_END.matcher(text);
    if (big.matches()) {
      return dayOrYear(big.group(1), big.group(2), big.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return dayOrYear(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher small = SMALL_END.matcher(text.toLowerCase(Locale.ROOT));
    if (small.matches()) {
      boolean american =
          small.group(1) != null
              && Integer.parseInt(small.group(2)) > 12
              && Integer.parseInt(small.group(1)) <= 12;
      return american
          ? dayOrYear(small.group(3), small.group(1), small.group(2))
          : dayOrYear(small.group(3), small.group(2), small.group(1));
    }
    return inWords(text);
  }

  private static Optional<Found> inWords(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    Integer month =
        WORDS
            .matcher(text)
            .results()
            .map(word -> MONTHS.get(Fold.fold(word.group())))
            .filter(number -> number != null)
            .findFirst()
            .orElse(null);
    if (month == null) {
      return date(year.group(1), null, null, true);
    }
    Matcher day = DAY.matcher(text);
    return dayOrYear(year.group(1), month.toString(), day.find() ? day.group(1) : null);
  }

  private static Optional<Found> dayOrYear(
      String year, @Nullable String month, @Nullable String day) {
    Optional<Found> whole = date(year, month, day, true);
    return whole.isPresent() ? whole : date(year, null, null, false);
  }

  private static Optional<Found> date(
      String year, @Nullable String month, @Nullable String day, boolean exact) {
    int number = Integer.parseInt(year);
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Found(new PartialDate(number, number(month), number(day)), exact));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null || Integer.parseInt(digits) == 0 ? null : Integer.valueOf(digits);
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (var language : Languages.INTERFACE) {
      var symbols = new DateFormatSymbols(language.icu());
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            months.putIfAbsent(Fold.fold(names[i]).replace(".", ""), i + 1);
          }
        }
      }
    }
    return months;
  }
}
