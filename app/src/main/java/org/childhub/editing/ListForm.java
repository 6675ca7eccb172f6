package org.childhub.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.childhub.catalogue.Kind;
import org.childhub.text.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is asked for, as it came.
 *
 * @param whose mine, or anything else for all
 * @param after where the list goes on: time and id of the last one shown
 */
public record ListForm(
    @Nullable String whose,
    @Nullable String state,
    @Nullable String kind,
    @Nullable String words,
    @Nullable String after) {
  /** In the order in which forms offer them. */
  public static final List<String> STATES =
      List.of("draft", "review", "published", "planned", "withdrawn");

  /**
   * What narrows the list.
   *
   * @param publishes whether the reader looks after more than what is hers
   */
  Items.Filter filter(boolean publishes) {
    return new Items.Filter(
        !publishes || "mine".equals(whose),
        known(state, STATES),
        known(kind, Stream.of(Kind.values()).map(Kind::code).toList()),
        "",
        Unseen.without(Objects.requireNonNullElse(words, "")).strip(),
        place());
  }

  /** Where the page begins; empty for the first. */
  String begin() {
    return Objects.requireNonNullElse(after, "");
  }

  static String after(Item last) {
    return last.changedAt() + "_" + last.id();
  }

  private static String known(@Nullable String code, Collection<String> codes) {
    return code != null && codes.contains(code) ? code : "";
  }

  private Items.@Nullable Place place() {
    var typed = begin();
    var border = typed.indexOf('_');
    try {
      return border < 0
          ? null
          : new Items.Place(
              Instant.parse(typed.substring(0, border)),
              Long.parseLong(typed.substring(border + 1)));
    } catch (DateTimeException | NumberFormatException none) {
      return null;
    }
  }
}
