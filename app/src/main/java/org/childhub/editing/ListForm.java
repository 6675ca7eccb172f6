package org.childhub.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  static final Set<String> STATES = Set.of("draft", "review", "published", "planned", "withdrawn");

  /** The codes of the kinds of content. */
  static List<String> kinds() {
    return Stream.of(Kind.values()).map(Kind::code).toList();
  }

  /**
   * What narrows the list.
   *
   * @param publishes whether the reader looks after more than what is hers
   */
  Items.Filter filter(boolean publishes) {
    return new Items.Filter(
        !publishes || "mine".equals(whose),
        known(state, STATES),
        known(kind, kinds()),
        "",
        Unseen.without(Objects.requireNonNullElse(words, "")).strip(),
        place());
  }

  boolean isFirst() {
    return after == null || after.isEmpty();
  }

  static String after(Item last) {
    return last.changedAt() + "_" + last.id();
  }

  private static String known(@Nullable String code, java.util.Collection<String> codes) {
    return code != null && codes.contains(code) ? code : "";
  }

  private Items.@Nullable Place place() {
    var typed = Objects.requireNonNullElse(after, "");
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
