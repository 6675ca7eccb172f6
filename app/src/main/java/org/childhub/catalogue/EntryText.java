package org.childhub.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Title and summary in one language, plain text.
 *
 * @param state original, reviewed (by a person), machine, or stale (the original changed since)
 */
public record EntryText(String title, String summary, String state, @Nullable String translator) {
  public static EntryText original(String title, String summary) {
    return new EntryText(title, summary, "original", null);
  }
}
