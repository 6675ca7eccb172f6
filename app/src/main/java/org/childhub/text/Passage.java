package org.childhub.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a text: one that is translated as a whole, such as a paragraph, a heading or a cell of
 * a table, or one that stays as it is, such as what stands between two paragraphs.
 */
public record Passage(List<Run> runs) {

  /** What a run is: words, or a mark that words stand within or that stands for itself. */
  public enum Sort {
    WORDS,
    OPENING,
    CLOSING,
    ALONE
  }

  /**
   * Part of a passage.
   *
   * @param number the same for an opening and its closing, otherwise of this mark alone, from 1; 0
   *     for words
   * @param form strong, emphasis, link, image, code, address, or other; words for words
   * @param source as it stands in the text
   */
  public record Run(Sort sort, int number, String form, String source) {
    static Run words(String source) {
      return new Run(Sort.WORDS, 0, "words", source);
    }

    /** Whether it is words. */
    public boolean isWords() {
      return sort == Sort.WORDS;
    }
  }

  public Passage {
    runs = List.copyOf(runs);
  }

  /** A passage that stays as it is. */
  static Passage kept(String source) {
    return new Passage(List.of(new Run(Sort.ALONE, 1, "other", source)));
  }

  /** Whether there is nothing to translate. */
  public boolean isKept() {
    return runs.stream()
        .noneMatch(run -> run.isWords() && run.source().codePoints().anyMatch(Character::isLetter));
  }

  /** As it stands in the text. */
  public String source() {
    return runs.stream().map(Run::source).collect(Collectors.joining());
  }
}
