package org.childhub.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for; empty parts narrow nothing.
 *
 * @param country ISO 3166 code
 * @param topic slug
 * @param speaks tag of a language
 * @param resource {@code yes}: resource persons only
 * @param after slug of the person after whom the list goes on
 */
public record PeopleFilter(
    @Nullable String country,
    @Nullable String topic,
    @Nullable String speaks,
    @Nullable String resource,
    @Nullable String after) {

  PeopleFilter cleaned() {
    return new PeopleFilter(
        text(country).toUpperCase(Locale.ROOT),
        text(topic),
        text(speaks),
        "yes".equals(resource) ? "yes" : "",
        text(after));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\u0000", "").strip();
  }
}
