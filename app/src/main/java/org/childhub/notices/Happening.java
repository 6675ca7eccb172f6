package org.childhub.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an entry.
 *
 * @param language in which it came out; only where it was translated
 * @param follow id of what a member follows and brought it; 0 where the catalogue knows
 */
record Happening(long entryId, Instant at, What what, @Nullable Language language, long follow) {
  static final Comparator<Happening> LATEST_FIRST =
      Comparator.comparing(Happening::at).thenComparing(Happening::entryId).reversed();

  /** What happened. */
  enum What {
    ARRIVED,
    CHANGED,
    TRANSLATED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
