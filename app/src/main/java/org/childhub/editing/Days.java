package org.childhub.editing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The first and the last day of being public as a member types them; empty: none. Both count once
 * the item is published: saving a draft plans nothing.
 */
public record Days(String first, String last) {
  private static final String FIRST = "publish-on";
  private static final String LAST = "last-day";

  /** Those that an item has. */
  public static Days of(Item item) {
    return new Days(text(item.publishOn()), text(item.lastDay()));
  }

  /** Those of a form, where it has the fields; else the item's. */
  static Days of(MultiValueMap<String, String> form, Item item) {
    var known = of(item);
    return new Days(typed(form, FIRST, known.first()), typed(form, LAST, known.last()));
  }

  private static String typed(MultiValueMap<String, String> form, String field, String known) {
    return form.containsKey(field) ? Typed.line(form.getFirst(field)) : known;
  }

  /** What is wrong with them where the item is published today: message keys by field. */
  Map<String, String> problems(Item item, LocalDate today) {
    var problems = unreadable();
    if (problems.isEmpty()) {
      var from = Check.day(first).orElse(today);
      var until = Check.day(last).orElse(null);
      if (from.isBefore(today) && !first.equals(of(item).first())) {
        problems.put(FIRST, "editing.problem.past");
      } else if (until != null && (until.isBefore(from) || until.isBefore(today))) {
        problems.put(LAST, "editing.problem.last-day");
      }
    }
    return problems;
  }

  /** The same where it is only saved: then they must be those that it has. */
  Map<String, String> problems(Item item) {
    var problems = unreadable();
    var known = of(item);
    if (problems.isEmpty() && !first.equals(known.first())) {
      problems.put(FIRST, "editing.problem.days");
    }
    if (problems.isEmpty() && !last.equals(known.last())) {
      problems.put(LAST, "editing.problem.days");
    }
    return problems;
  }

  private Map<String, String> unreadable() {
    var problems = new LinkedHashMap<String, String>();
    if (!first.isEmpty() && Check.day(first).isEmpty()) {
      problems.put(FIRST, "editing.problem.day");
    }
    if (!last.isEmpty() && Check.day(last).isEmpty()) {
      problems.put(LAST, "editing.problem.day");
    }
    return problems;
  }

  /** Readable ones as a plan. */
  Plan plan(boolean readdressed) {
    return new Plan(Check.day(first).orElse(null), Check.day(last).orElse(null), readdressed);
  }

  private static String text(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }
}
