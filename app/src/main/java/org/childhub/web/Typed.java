package org.childhub.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, without what nobody can have meant. */
public record Typed(MultiValueMap<String, String> fields) {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]");
  private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 10_000;
  private static final int MOST = 50;

  /** Text of several lines. */
  public String text(String field) {
    var typed = fields.getFirst(field);
    if (typed == null) {
      return "";
    }
    var lines = LINE_BREAKS.matcher(typed).replaceAll("\n");
    var text = UNSEEN.matcher(lines).replaceAll("").strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** Text on one line. */
  public String line(String field) {
    return SPACES.matcher(text(field)).replaceAll(" ");
  }

  /** Lines that hold something, each once. */
  public static List<String> lines(String text) {
    return text.lines()
        .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** All values of a field that occurs several times. */
  public Set<String> chosen(String field) {
    var chosen = new TreeSet<>(fields.getOrDefault(field, List.of()));
    chosen.removeIf(value -> value == null || value.isBlank());
    return chosen;
  }

  /** Whether a box with the value {@code yes} is ticked. */
  public boolean ticked(String field) {
    return "yes".equals(fields.getFirst(field));
  }

  /** A day as browsers send it; nothing where it is none. */
  public Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(line(field)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
