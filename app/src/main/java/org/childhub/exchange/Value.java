package org.childhub.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One value of a field as the source has it.
 *
 * @param language the source's own name for the value's language, null where it names none
 */
record Value(String text, @Nullable String language) {
  static Value of(String text) {
    return new Value(text, null);
  }
}
