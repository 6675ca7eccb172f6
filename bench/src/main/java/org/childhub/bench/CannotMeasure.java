package org.childhub.bench;

/** Why a measurement is not possible here, in a sentence for the person who asked for it. */
final class CannotMeasure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotMeasure(String sentence) {
    super(sentence);
  }
}
