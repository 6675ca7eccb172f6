package org.childhub.search.engine;

/**
 * What a word in an entry is worth, in every engine: BM25 (Robertson and Zaragoza, 2009), and what
 * is added for the letters as typed.
 */
public final class Worth {
  public static final float K1 = 1.2f;
  public static final float B = 0.75f;

  /** What the letters as typed add in a title, in shares of the word's rarity. */
  public static final float WRITTEN_TITLE = 1.2f;

  /** What the letters as typed add elsewhere, in shares of the word's rarity. */
  public static final float WRITTEN_TEXT = 0.5f;

  /** How often a word stands in a text that is about it, without making the text longer. */
  public static final float ABOUT = 0.8f;

  private Worth() {}

  /**
   * How rare it is that an entry holds something: Lucene's idf.
   *
   * @param held how many entries do
   * @param all how many there are
   */
  public static float rarity(float held, long all) {
    var most = Math.min(held, all);
    return (float) Math.log(1 + (all - most + 0.5) / (most + 0.5));
  }
}
