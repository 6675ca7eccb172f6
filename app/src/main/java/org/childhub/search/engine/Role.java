package org.childhub.search.engine;

import java.util.Locale;

/** Where a word stands in an entry, and what a word found there is worth. */
public enum Role {
  TITLE(3f),
  /** Topics with their synonyms, countries, kind, authors, numbers. */
  ABOUT(1.6f),
  SUMMARY(1.3f),
  BODY(1f);

  private final float weight;

  Role(float weight) {
    this.weight = weight;
  }

  public float weight() {
    return weight;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
