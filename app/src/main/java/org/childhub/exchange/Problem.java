package org.childhub.exchange;

import org.childhub.text.Sentence;

/** What is wrong with a field of a record, for the person who keeps the source. */
record Problem(String field, Sentence reason) {
  static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, Sentence.of(key, arguments));
  }
}
