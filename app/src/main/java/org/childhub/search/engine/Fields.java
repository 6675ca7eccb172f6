package org.childhub.search.engine;

import org.childhub.lexicon.Family;

/** The fields that words are looked for in, named alike in every engine. */
public final class Fields {
  /** Stems of title, summary and content: {@code hbs zastit}. */
  public static final String STEMS = "stems";

  /** Stems of topics, countries, kind, people; they do not make an entry longer. */
  public static final String ABOUT = "stems.about";

  /** Four-letter grams of phonetic keys, of all languages together. */
  public static final String SOUNDS = "sounds";

  /** The direction of the entry's meaning, one byte a dimension. */
  public static final String MEANING = "meaning";

  /** The text of a passage; its field is {@link #folded}. */
  public static final String PASSAGE = "passage";

  /** Stems of a passage, each once, by which it is found in other languages. */
  public static final String PASSAGE_STEMS = "stems.passage";

  /** How {@link #written} ends, and no other field. */
  private static final String EXACT = "exact";

  private Fields() {}

  /** The field that holds the folded words of a role in one family: {@code title.hbs}. */
  public static String folded(String role, Family family) {
    return role + "." + family.code();
  }

  /** The field that holds words as written, in all languages: of titles, or of all else. */
  public static String written(Role role) {
    return (role == Role.TITLE ? "title." : "text.") + EXACT;
  }

  /** A stem under its family's name, as {@link #STEMS} and {@link #ABOUT} hold it. */
  public static String term(Family family, String stem) {
    return family.code() + " " + stem;
  }
}
