package org.childhub.search.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.PhoneticKey;
import org.childhub.lexicon.Stem;
import org.jspecify.annotations.Nullable;

/**
 * The second look at the first few hundred entries that words have found: what is added to their
 * scores for sounding like the question and for lying near its meaning. Engines bring the
 * frequencies and the bytes.
 */
public final class Rescoring {
  /** How many are looked at again. */
  public static final int MOST = 300;

  private static final float SOUNDS_WEIGHT = 0.2f;
  private static final float MEANING_WEIGHT = 0.45f;

  private final Map<String, Integer> grams = new LinkedHashMap<>();
  private final byte @Nullable [] meaning;
  private final float rarity;

  /**
   * @param words of the question that some entry holds
   * @param family of the question's words
   * @param rarity of its words together, by which the meaning's share is measured
   */
  public Rescoring(Lexicon lexicon, List<String> words, Family family, float rarity) {
    this.rarity = rarity;
    var counts = new HashMap<String, Integer>();
    for (var clause : words) {
      for (var word : Analysis.terms(Analysis.EXACT, clause)) {
        PhoneticKey.grams(PhoneticKey.of(family, word))
            .forEach(gram -> grams.merge(gram, 1, Integer::sum));
        counts.merge(Stem.of(family, word), 1, Integer::sum);
      }
    }
    this.meaning = Meaning.of(lexicon, new EnumMap<>(Map.of(family, counts)));
  }

  /** How often each four-letter gram of {@link Fields#SOUNDS} stands in the question. */
  public Map<String, Integer> grams() {
    return grams;
  }

  /**
   * What a gram of the question is worth in a text: this times BM25's share without its (k1 + 1).
   *
   * @param held how many entries hold it
   * @param all how many entries have sounds
   */
  public float worth(String gram, long held, long all) {
    return SOUNDS_WEIGHT * grams.getOrDefault(gram, 0) * Worth.rarity(held, all) * (Worth.K1 + 1);
  }

  /**
   * What an entry's meaning, which begins at {@code start}, adds; negative where it points
   * elsewhere.
   *
   * @param middle of all entries' meanings, empty where none has one
   */
  public float meaning(byte[] bytes, int start, float[] middle) {
    return meaning == null || middle.length == 0
        ? 0
        : MEANING_WEIGHT * rarity * Meaning.likeness(meaning, bytes, start, middle);
  }

  /** Whether the question has a meaning to compare with. */
  public boolean hasMeaning() {
    return meaning != null;
  }

  /**
   * The score after the second look.
   *
   * @param preference what had multiplied the score
   */
  public static float score(float score, float added, float preference) {
    return score + Math.max(0, added) * preference;
  }
}
