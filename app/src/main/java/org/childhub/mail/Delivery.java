package org.childhub.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;

/** Where letters go, one after the other. */
interface Delivery {
  /** What became of a letter. */
  sealed interface Outcome {
    record Sent() implements Outcome {}

    /** For good: SMTP 5xx. */
    record Refused(String reply) implements Outcome {}

    /** For now. */
    record Later(String problem) implements Outcome {}

    /** Nothing goes out at present, be it this letter or another. */
    record Unreachable(String problem) implements Outcome {}
  }

  /** Hands a letter over that was written then; the same once more is the same letter. */
  Outcome deliver(MimeMessage letter, Instant written);

  /** No further letter is due. */
  default void rest() {}

  /** Drops what it has kept of letters delivered before that time. */
  default void forget(Instant before) {}
}
