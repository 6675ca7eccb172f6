package org.childhub.translation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue is asked for, as it came.
 *
 * @param into tag of the language to translate into
 * @param todo code of {@link Todo}
 * @param kind code of a kind; empty: any
 * @param country ISO 3166 code; empty: any
 * @param after where the list goes on: visits and id of the last one shown
 */
public record WorklistForm(
    @Nullable String into,
    @Nullable String todo,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String after) {
  private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** Where an entry stands in the list. */
  record Place(long visits, long id) {}

  Optional<Language> language() {
    return into == null ? Optional.empty() : Language.find(into).map(Targets::of);
  }

  Optional<Todo> asked() {
    return Todo.find(Objects.requireNonNullElse(todo, ""));
  }

  /** The kind's code, empty for any. */
  public String ofKind() {
    return Stream.of(Kind.values())
        .map(Kind::code)
        .filter(code -> code.equals(kind))
        .findFirst()
        .orElse("");
  }

  /** The country's code, empty for any. */
  public String from() {
    return country != null && COUNTRY.matcher(country).matches() ? country : "";
  }

  @Nullable Place place() {
    var place = PLACE.matcher(Objects.requireNonNullElse(after, ""));
    return place.matches()
        ? new Place(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)))
        : null;
  }

  /** The list of this kind of work in this language, as a query that starts with {@code ?}. */
  public String of(Language language, Todo work) {
    return "?into=%s&todo=%s&kind=%s&country=%s"
        .formatted(
            URLEncoder.encode(language.tag(), StandardCharsets.UTF_8),
            work.code(),
            ofKind(),
            from());
  }

  /** The same after this one. */
  String next(Language language, Todo work, Worklist.Waiting last) {
    return of(language, work) + "&after=" + last.visits() + "-" + last.entryId();
  }
}
