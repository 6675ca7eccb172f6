package org.childhub.translation;

import java.util.Map;

/** What came of an attempt to finish a translation. */
sealed interface Saved {
  /** It is public. */
  record Shown() implements Saved {}

  /** The original or the translation changed meanwhile; nothing was written. */
  record Overtaken() implements Saved {}

  /** It cannot be public so: message keys by field; nothing was written. */
  record Refused(Map<String, String> problems) implements Saved {}
}
