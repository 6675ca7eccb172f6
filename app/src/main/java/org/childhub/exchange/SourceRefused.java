package org.childhub.exchange;

import java.io.IOException;

/**
 * A source cannot be read, or not further; the message is a sentence for the person who imports.
 */
class SourceRefused extends IOException {
  private static final long serialVersionUID = 1L;

  SourceRefused(String sentence) {
    super(sentence);
  }
}
