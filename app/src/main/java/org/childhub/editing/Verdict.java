package org.childhub.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about something that a member wrote.
 *
 * @param item its id
 * @param language of the title
 * @param outcome accepted, returned or refused
 * @param decision number of what told her why it was refused, null where it was not
 */
public record Verdict(
    long item, String title, String language, String outcome, Instant at, @Nullable Long decision) {
  /** Path, without the language, of what she reads next. */
  public String path() {
    return decision == null ? "/edit/" + item : "/me/decisions/" + decision;
  }
}
