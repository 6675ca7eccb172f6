package org.childhub.mail;

import org.springframework.stereotype.Component;

/** Takes letters. */
@Component
public class Outbox {
  /** Keeps a letter in the running transaction; it is sent after the commit, again until it went. */
  public void send(Letter letter) {
    throw new UnsupportedOperationException();
  }
}
