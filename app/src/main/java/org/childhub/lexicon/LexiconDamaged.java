package org.childhub.lexicon;

/** The file is no lexicon, of another version, cut off or changed; the message says which. */
public final class LexiconDamaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  LexiconDamaged(String message) {
    super(message);
  }
}
