package org.childhub.accounts;

/** The terms that members agree to. */
final class Terms {
  /** The day on which the text in force was last changed; it stands in pages/terms_*.md too. */
  static final String VERSION = "2026-11-30";

  private Terms() {}
}
