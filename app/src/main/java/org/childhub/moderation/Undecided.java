package org.childhub.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things are asked for that wait for one decision and then leave the queue.
 *
 * @param ids null: all
 * @param country ISO 3166 code; empty: all
 * @param before only those that wait since then or longer, null: all
 */
public record Undecided(@Nullable List<Long> ids, String country, @Nullable Instant before) {
  public static final Undecided ALL = new Undecided(null, "", null);

  /** Five working days, wherever in the week they begin. */
  public static final Duration WAITS = Duration.ofDays(7);

  public static Undecided only(long id) {
    return new Undecided(List.of(id), "", null);
  }

  /** What a filter of the queue asks for; empty for what is closed, of which there is none. */
  public static Optional<Undecided> of(TaskFilter filter, Instant now) {
    if (filter.state() == TaskFilter.State.CLOSED) {
      return Optional.empty();
    }
    var keys = filter.keys();
    return Optional.of(
        new Undecided(
            keys == null ? null : keys.stream().map(Undecided::id).toList(),
            filter.country(),
            filter.state() == TaskFilter.State.LATE ? now.minus(WAITS) : null));
  }

  /** The id that a task's key stands for; 0 for what is no number: nothing has it. */
  public static long id(String key) {
    return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
  }
}
