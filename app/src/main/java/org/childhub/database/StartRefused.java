package org.childhub.database;

import org.jspecify.annotations.Nullable;

/**
 * The hub cannot start for a reason that its operator can remedy; the message is one plain sentence
 * or two.
 */
public final class StartRefused extends RuntimeException {
  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
