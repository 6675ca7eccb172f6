package org.childhub.mail;

import java.time.Instant;
import java.util.List;

/**
 * A letter in the outbox folder as its page shows it.
 *
 * @param name of its file, without the ending
 * @param language the tag of its language
 * @param rows of its text part
 */
public record ShownLetter(
    String name, String to, String subject, String language, Instant written, List<String> rows) {

  /** Whether a row of the text is to be pressed. */
  public static boolean isAddress(String row) {
    return row.startsWith("http://") || row.startsWith("https://");
  }

  /** Keeps addresses and words out of logs. */
  @Override
  public String toString() {
    return "ShownLetter";
  }
}
