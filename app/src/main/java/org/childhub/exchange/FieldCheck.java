package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one record and notes what is wrong with each. */
final class FieldCheck {
  private static final int LONGEST = 500;
  private static final int LONGEST_SHOWN = 80;
  private static final int MOST_VALUES = 200;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(\\d{1,6})(?![\\d.,]\\d)");

  private final ImportRecord record;
  private final List<Problem> problems;
  private final LinkedHashSet<String> gone = new LinkedHashSet<>();

  FieldCheck(ImportRecord record) {
    this.record = record;
    this.problems = new ArrayList<>(record.problems());
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(String field, String key, Object... arguments) {
    problems.add(Problem.of(field, key, arguments));
  }

  /** What is wrong is said with the value, {0}, so that it can be found and mended. */
  void wrong(String field, String value, String key) {
    problem(field, key, CleanText.cut(value, LONGEST_SHOWN));
  }

  /** One clean line; null where there is none. */
  @Nullable String line(String field) {
    String text = clean(field, CleanText.line(record.first(field)), LONGEST);
    return text.isEmpty() ? null : text;
  }

  /** Clean lines without the empty ones. */
  List<String> lines(String field) {
    List<Value> values = record.all(field);
    if (values.size() > MOST_VALUES) {
      problem(field, "exchange.reason.values", values.size(), MOST_VALUES);
    }
    return values.stream()
        .limit(MOST_VALUES)
        .map(value -> clean(field, CleanText.line(value.text()), LONGEST))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Notes what was lost in a clean text, and cuts what is too long. */
  String clean(String field, String text, int longest) {
    if (text.indexOf(CleanText.UNDECODABLE) >= 0 && gone.add(field)) {
      wrong(field, text, "exchange.reason.undecodable");
    }
    if (text.length() > longest) {
      problem(field, "exchange.reason.long", text.length(), longest);
    }
    return CleanText.cut(text, longest);
  }

  /** The first value that is one; null where there is none. */
  @Nullable String first(String field, Function<String, Optional<String>> form, String key) {
    for (String text : lines(field)) {
      Optional<String> found = form.apply(text);
      if (found.isPresent()) {
        return found.get();
      }
      wrong(field, text, key);
    }
    return null;
  }

  /** All values that are known, each once. */
  List<String> known(String field, Function<String, Optional<String>> vocabulary, String key) {
    var known = new LinkedHashSet<String>();
    for (String text : lines(field)) {
      vocabulary.apply(text).ifPresentOrElse(known::add, () -> wrong(field, text, key));
    }
    return List.copyOf(known);
  }

  /** The number in a field such as "245 p."; null where there is none. */
  @Nullable Integer number(String field, int least, int most) {
    String text = line(field);
    if (text == null) {
      return null;
    }
    Matcher number = NUMBER.matcher(text);
    int largest = -1;
    while (number.find()) {
      largest = Math.max(largest, Integer.parseInt(number.group(1)));
    }
    if (largest < least || largest > most) {
      problem(field, "exchange.reason.number", CleanText.cut(text, LONGEST_SHOWN), least, most);
      return null;
    }
    return largest;
  }
}
