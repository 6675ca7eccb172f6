package org.childhub.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters, and tells which of them wait and which could not be delivered. */
@Component
public class Outbox {
  private final LetterQueue queue;

  Outbox(LetterQueue queue) {
    this.queue = queue;
  }

  /**
   * What waits to be sent.
   *
   * @param oldest when the oldest of them was written; null where none waits
   */
  public record State(long waiting, long undelivered, @Nullable Instant oldest) {}

  /**
   * Keeps a letter in the running transaction; it is sent after the commit, again until it went.
   */
  @Transactional
  public void send(Letter letter) {
    queue.add(List.of(letter));
  }

  /** Keeps many letters likewise, with one statement for a thousand of them. */
  @Transactional
  public void sendAll(List<Letter> letters) {
    queue.add(letters);
  }

  public State state() {
    return queue.state();
  }

  /**
   * The latest letters that could not be delivered, at most 200; kept for {@code hub.mail.keep}.
   */
  public List<Undelivered> undelivered() {
    return queue.undelivered();
  }

  /**
   * The next letters that could not be delivered, the earliest first: those that failed after that
   * moment, and in that moment those with a higher number.
   */
  public List<Undelivered> undeliveredAfter(Instant failedAt, long id, int limit) {
    return queue.undeliveredAfter(failedAt, id, limit);
  }

  /** Tries an undelivered letter anew; false where there is none with this id. */
  @Transactional
  public boolean retry(long id) {
    return queue.retry(id);
  }

  /** Tries all undelivered letters anew. */
  @Transactional
  public void retryAll() {
    queue.retryAll();
  }
}
