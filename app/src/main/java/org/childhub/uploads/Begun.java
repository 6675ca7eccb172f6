package org.childhub.uploads;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What became of a member's wish to bring a file. */
sealed interface Begun {

  record Ready(Upload upload) implements Begun {}

  record Refused(Limit limit) implements Begun {}

  /** The limit that the file would go beyond. */
  enum Limit {
    /** Bytes of one file. */
    SIZE,
    /** Files of the member's that are on their way. */
    OPEN,
    /** Bytes of these. */
    BYTES;

    /** The message that says so. */
    String key() {
      return "uploads.limit." + name().toLowerCase(Locale.ROOT);
    }

    HttpStatus status() {
      return this == SIZE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.TOO_MANY_REQUESTS;
    }
  }
}
