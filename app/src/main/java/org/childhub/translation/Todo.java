package org.childhub.translation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done with a translation, the most urgent first. */
public enum Todo {
  /** The original changed since. */
  STALE,
  /** Nobody checked what a machine translated. */
  MACHINE,
  /** There is none, or fields of it are missing. */
  MISSING;

  /** As in addresses: stale, machine, missing. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Todo> find(String code) {
    return Stream.of(values()).filter(todo -> todo.code().equals(code)).findFirst();
  }
}
