package org.childhub.mail;

import java.time.Instant;

/**
 * A letter that could not be delivered.
 *
 * @param problem what the mail server said last
 */
public record Undelivered(
    long id,
    String to,
    String subject,
    Instant queuedAt,
    Instant failedAt,
    int attempts,
    String problem) {

  /** Keeps addresses and words out of logs. */
  @Override
  public String toString() {
    return "Undelivered " + id;
  }
}
