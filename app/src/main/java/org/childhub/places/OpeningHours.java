package org.childhub.places;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.childhub.text.Texts;

/**
 * Opening hours in the notation of OpenStreetMap, of which we use 24/7 and rules such as Mo-Fr
 * 09:00-22:00, parted by semicolons.
 */
public final class OpeningHours {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern RULE =
      Pattern.compile(
          "(?:([A-Z][a-z](?:[-,][A-Z][a-z])*) )?(\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)");

  private OpeningHours() {}

  /**
   * One line for each rule, in the reader's language; what is not understood stays as it is
   * written.
   */
  public static List<String> inWords(String hours, Texts texts) {
    if (hours.isBlank()) {
      return List.of(texts.get("places.hours.unknown"));
    }
    var lines = new ArrayList<String>();
    for (var rule : hours.split(";")) {
      lines.add(words(rule.strip(), texts));
    }
    return lines;
  }

  /** Whether every rule can be said in words; nothing at all can. */
  public static boolean understands(String hours) {
    return hours.isBlank()
        || Pattern.compile(";")
            .splitAsStream(hours)
            .map(String::strip)
            .allMatch(
                rule ->
                    rule.equals("24/7") || rule.equals("PH off") || RULE.matcher(rule).matches());
  }

  private static String words(String rule, Texts texts) {
    if (rule.equals("24/7")) {
      return texts.get("places.hours.always");
    }
    if (rule.equals("PH off")) {
      return texts.get("places.hours.holidays");
    }
    var match = RULE.matcher(rule);
    if (!match.matches()) {
      return rule;
    }
    var times = match.group(2).replace("-", "–").replace(",", ", ");
    var days = match.group(1);
    return days == null || days.equals("Mo-Su")
        ? texts.get("places.hours.daily", times)
        : texts.get("places.hours.days", days(days, texts), times);
  }

  private static String days(String days, Texts texts) {
    var names =
        DateFormatSymbols.getInstance(texts.language().icu())
            .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    return Pattern.compile(",")
        .splitAsStream(days)
        .map(
            span ->
                Pattern.compile("-")
                    .splitAsStream(span)
                    .map(day -> name(day, names))
                    .collect(Collectors.joining(" – ")))
        .collect(Collectors.joining(", "));
  }

  private static String name(String day, String[] names) {
    // ICU counts from Sunday, which is 1.
    return DAYS.contains(day) ? names[(DAYS.indexOf(day) + 1) % 7 + 1] : day;
  }
}
