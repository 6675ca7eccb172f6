package org.childhub.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue is asked for, as it came.
 *
 * @param state a code of {@link TaskFilter.State}
 * @param mine {@code yes} for those on which the reader works
 * @param after key of the task after which the list goes on; holds where a sort is chosen
 */
public record QueueForm(
    @Nullable String sort,
    @Nullable String country,
    @Nullable String state,
    @Nullable String mine,
    @Nullable String after) {

  public boolean isMine() {
    return "yes".equals(mine);
  }

  public boolean isIn(String code) {
    return TaskFilter.State.of(state).code().equals(code);
  }

  Queue.Filters filters(Map<String, List<String>> mine) {
    return sort ->
        new TaskFilter(
            isMine() ? mine.getOrDefault(sort, List.of()) : null,
            text(country),
            TaskFilter.State.of(state),
            sort.equals(this.sort) ? text(after) : "");
  }

  /** The same list from the task after this one on, as a query that starts with {@code ?}. */
  public String next(String key) {
    return query(new QueueForm(sort, country, state, mine, key));
  }

  /** The same list of one sort, or of all where it is empty. */
  public String of(String other) {
    return query(new QueueForm(other, country, state, mine, null));
  }

  private static String query(QueueForm form) {
    var given = new LinkedHashMap<String, @Nullable String>();
    given.put("sort", form.sort);
    given.put("country", form.country);
    given.put("state", form.state);
    given.put("mine", form.mine);
    given.put("after", form.after);
    return given.entrySet().stream()
        .filter(one -> !text(one.getValue()).isEmpty())
        .map(
            one ->
                one.getKey()
                    + "="
                    + URLEncoder.encode(text(one.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
  }
}
