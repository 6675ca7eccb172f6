package org.childhub.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param keys only these; null: all
 * @param country ISO 3166 code; empty: all, and those without one
 * @param after key of the task after which the list goes on; empty: from the first
 */
public record TaskFilter(@Nullable List<String> keys, String country, State state, String after) {

  /** How far a task is: LATE is open and due. */
  public enum State {
    OPEN,
    LATE,
    CLOSED,
    ANY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(@Nullable String code) {
      return List.of(LATE, CLOSED, ANY).stream()
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElse(OPEN);
    }
  }

  /** One task, open or closed. */
  public static TaskFilter only(String key) {
    return new TaskFilter(List.of(key), "", State.ANY, "");
  }

  /** Whether a task fits, {@link #after} aside; for sources that keep few. */
  public boolean fits(Task task, Instant now) {
    return (keys == null || keys.contains(task.key()))
        && (country.isEmpty() || country.equals(task.country()))
        && switch (state) {
          case OPEN -> !task.closed();
          case LATE -> task.isLate(now);
          case CLOSED -> task.closed();
          case ANY -> true;
        };
  }

  /** Those that fit from the one after {@link #after} on, of a list that is in order. */
  public List<Task> of(Collection<Task> tasks, Instant now, int limit) {
    var from = tasks.stream().map(Task::key).toList().indexOf(after) + 1;
    return tasks.stream().skip(from).filter(task -> fits(task, now)).limit(limit).toList();
  }
}
