package org.childhub.moderation;

import java.time.Instant;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the queue.
 *
 * @param key what its sort calls it, as in addresses: letters, digits and hyphens
 * @param title without any word that was reported in confidence
 * @param language of the title
 * @param country ISO 3166 code of the country it belongs to
 * @param state key of the message that says how it stands
 * @param since when it began to wait
 * @param due when it should be done
 * @param address the path of the page where it is done, without the language
 */
public record Task(
    String sort,
    String key,
    String title,
    Language language,
    @Nullable String country,
    String state,
    Instant since,
    Instant due,
    boolean closed,
    String address) {

  public boolean isLate(Instant now) {
    return !closed && !due.isAfter(now);
  }
}
