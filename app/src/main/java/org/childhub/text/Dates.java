package org.childhub.text;

import static java.lang.Character.UnicodeScript.CYRILLIC;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with CLDR's patterns and month names, as thread-safe java.time formatters (ICU's own are
 * not, and the JDK's names vary with the JDK).
 */
final class Dates {
  /** These say “8. децембра”, by the rules of both norms, which CLDR leaves out. */
  private static final Set<String> GENITIVE = Set.of("sr", "bs");

  private static final Pattern MONTH = Pattern.compile("M{4}|L{4}");

  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter year;

  Dates(ULocale locale) {
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    DateFormat longStyle = DateFormat.getDateInstance(DateFormat.LONG, locale);
    this.day = formatter(((SimpleDateFormat) longStyle).toPattern(), locale);
    this.month = formatter(patterns.getBestPattern("yMMMM"), locale);
    this.year = formatter(patterns.getBestPattern("y"), locale);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String month(YearMonth date) {
    return month.format(date);
  }

  String year(int number) {
    return year.format(Year.of(number));
  }

  private static DateTimeFormatter formatter(String pattern, ULocale locale) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    Matcher month = MONTH.matcher(pattern);
    if (!month.find()) {
      return builder.appendPattern(pattern).toFormatter(Locale.ROOT);
    }
    appendPattern(builder, pattern.substring(0, month.start()));
    builder.appendText(
        ChronoField.MONTH_OF_YEAR,
        monthNames(month.group().charAt(0), locale, pattern.contains("d")));
    appendPattern(builder, pattern.substring(month.end()));
    return builder.toFormatter(Locale.ROOT);
  }

  private static void appendPattern(DateTimeFormatterBuilder builder, String pattern) {
    if (!pattern.isEmpty()) {
      builder.appendPattern(pattern);
    }
  }

  private static Map<Long, String> monthNames(char letter, ULocale locale, boolean isDay) {
    int context = letter == 'L' ? DateFormatSymbols.STANDALONE : DateFormatSymbols.FORMAT;
    String[] names =
        DateFormatSymbols.getInstance(locale).getMonths(context, DateFormatSymbols.WIDE);
    Map<Long, String> byNumber = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      byNumber.put(
          i + 1L, isDay && GENITIVE.contains(locale.getLanguage()) ? of(names[i]) : names[i]);
    }
    return byNumber;
  }

  /** A Serbian or Bosnian month in the genitive, in both scripts. */
  private static String of(String month) {
    var stem = month.replaceFirst("бар$", "бр").replaceFirst("bar$", "br").replaceFirst("i$", "");
    return stem + (Character.UnicodeScript.of(stem.charAt(0)) == CYRILLIC ? "а" : "a");
  }
}
