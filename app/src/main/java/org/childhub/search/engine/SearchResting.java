package org.childhub.search.engine;

/** The engine does not answer for the moment; what was asked may be asked again. */
public final class SearchResting extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchResting(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public SearchResting(String sentence) {
    super(sentence);
  }
}
