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

  void problem(String field, String reason) {
    problems.add(new Problem(field, reason));
  }

  /** What went wrong is said with the value, so that it can be found and mended. */
  void problem(String field, String value, String reason) {
    problems.add(new Problem(field, "“" + CleanText.cut(value, LONGEST_SHOWN) + "” " + reason));
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
      problem(
          field, "has " + values.size() + " values; only the first " + MOST_VALUES + " were taken");
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
      problem(field, text, "has letters that cannot be decoded");
    }
    if (text.length() > longest) {
      problem(field, "has " + text.length() + " characters; cut to " + longest);
    }
    return CleanText.cut(text, longest);
  }

  /** The first value that is one; null where there is none. */
  @Nullable String first(String field, Function<String, Optional<String>> form, String reason) {
    for (String text : lines(field)) {
      Optional<String> found = form.apply(text);
      if (found.isPresent()) {
        return found.get();
      }
      problem(field, text, reason);
    }
    return null;
  }

  /** All values that are known, each once. */
  List<String> known(String field, Function<String, Optional<String>> vocabulary, String reason) {
    var known = new LinkedHashSet<String>();
    for (String text : lines(field)) {
      vocabulary.apply(text).ifPresentOrElse(known::add, () -> problem(field, text, reason));
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
      problem(field, text, "is no number from " + least + " to " + most);
      return null;
    }
    return largest;
  }
}
