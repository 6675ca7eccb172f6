package org.childhub.search.engine;

import java.util.List;
import org.childhub.lexicon.Family;

/**
 * A word of a question with all that it is looked for as, whichever engine looks: its own stem,
 * what it means in the other families, and the word as written.
 *
 * @param word as typed
 */
public record Asked(String word, List<Form> forms) {
  /**
   * A term that the index holds.
   *
   * @param weight between 0 and 1, the chance that it means the word; 1 for the word itself
   */
  public record Form(String field, String term, Family family, float weight, Kind kind) {
    /** The term without its family's name. */
    public String stem() {
      return term.substring(term.indexOf(' ') + 1);
    }
  }

  public enum Kind {
    /** The word, in texts of a language that it may be of. */
    OWN,
    /** What it means in another language. */
    TRANSLATED,
    /** The letters that were typed. */
    WRITTEN
  }
}
