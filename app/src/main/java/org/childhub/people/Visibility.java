package org.childhub.people;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see a part of a profile; each also those before it, and the member herself. */
public enum Visibility {
  NOBODY,
  MEMBERS,
  EVERYONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is no such word shows nothing. */
  static Visibility of(@Nullable String code) {
    return Stream.of(values())
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElse(NOBODY);
  }

  boolean reaches(Visibility reader) {
    return compareTo(reader) >= 0;
  }

  Visibility atMost(Visibility most) {
    return compareTo(most) > 0 ? most : this;
  }
}
