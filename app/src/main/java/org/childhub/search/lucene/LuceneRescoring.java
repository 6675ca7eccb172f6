package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.PhoneticKey;
import org.childhub.lexicon.Stem;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at the first few hundred entries that words have found: adds to their scores how far
 * they sound like the question, and how near its meaning they are. Costs by the number of those,
 * not by the size of the index.
 */
final class LuceneRescoring {
  /** How many are looked at again. */
  static final int MOST = 300;

  private static final float SOUNDS_WEIGHT = 0.2f;
  private static final float MEANING_WEIGHT = 0.45f;

  private final FacetedSearcher searcher;
  private final Map<String, Integer> grams = new LinkedHashMap<>();
  private final byte @Nullable [] meaning;
  private final float rarity;

  /**
   * @param family of the question's words
   * @param rarity of its words together, by which the meaning's share is measured
   */
  LuceneRescoring(
      FacetedSearcher searcher, Lexicon lexicon, List<String> words, Family family, float rarity) {
    this.searcher = searcher;
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

  /**
   * The same documents in their new order; {@code preferences} are what multiplied their scores.
   */
  ScoreDoc[] order(ScoreDoc[] found, float[] preferences) throws IOException {
    var byDoc = new Integer[Math.min(MOST, found.length)];
    Arrays.setAll(byDoc, i -> i);
    Arrays.sort(byDoc, Comparator.comparingInt(i -> found[i].doc));
    var added = new float[byDoc.length];
    var leaves = searcher.getIndexReader().leaves();
    var sounds = sounds();
    for (var from = 0; from < byDoc.length; ) {
      var leaf = leaves.get(ReaderUtil.subIndex(found[byDoc[from]].doc, leaves));
      var to = from;
      while (to < byDoc.length && found[byDoc[to]].doc < leaf.docBase + leaf.reader().maxDoc()) {
        to++;
      }
      var part = Arrays.copyOfRange(byDoc, from, to);
      sound(leaf, part, found, sounds, added);
      mean(leaf, part, found, added);
      from = to;
    }
    for (var i = 0; i < byDoc.length; i++) {
      found[i].score += Math.max(0, added[i]) * preferences[i];
    }
    var again = found.clone();
    Arrays.sort(again, 0, byDoc.length, Comparator.comparing((ScoreDoc hit) -> -hit.score));
    return again;
  }

  private Map<String, Float> sounds() throws IOException {
    var reader = searcher.getIndexReader();
    var all = Math.max(1, reader.getDocCount(Fields.SOUNDS));
    var rarities = new LinkedHashMap<String, Float>();
    for (var gram : grams.entrySet()) {
      var held = held(reader, gram.getKey());
      if (held > 0) {
        rarities.put(
            gram.getKey(),
            gram.getValue() * (float) Math.log(1 + (all - held + 0.5) / (held + 0.5)));
      }
    }
    return rarities;
  }

  private static int held(IndexReader reader, String gram) throws IOException {
    return reader.docFreq(new Term(Fields.SOUNDS, gram));
  }

  private void sound(
      LeafReaderContext leaf,
      Integer[] part,
      ScoreDoc[] found,
      Map<String, Float> sounds,
      float[] added)
      throws IOException {
    var terms = leaf.reader().terms(Fields.SOUNDS);
    var lengths = leaf.reader().getNormValues(Fields.SOUNDS);
    if (terms == null || lengths == null || sounds.isEmpty()) {
      return;
    }
    var usual =
        (float) searcher.getIndexReader().getSumTotalTermFreq(Fields.SOUNDS)
            / searcher.getIndexReader().getDocCount(Fields.SOUNDS);
    var saturation = new float[part.length];
    for (var i = 0; i < part.length; i++) {
      var length =
          lengths.advanceExact(found[part[i]].doc - leaf.docBase)
              ? SmallFloat.byte4ToInt((byte) lengths.longValue())
              : usual;
      saturation[i] =
          LuceneWordQuery.K1 * (1 - LuceneWordQuery.B + LuceneWordQuery.B * length / usual);
    }
    var dictionary = terms.iterator();
    PostingsEnum postings = null;
    for (var sound : sounds.entrySet()) {
      if (!dictionary.seekExact(new BytesRef(sound.getKey()))) {
        continue;
      }
      postings = dictionary.postings(postings, PostingsEnum.FREQS);
      for (var i = 0; i < part.length; i++) {
        var doc = found[part[i]].doc - leaf.docBase;
        if ((postings.docID() < doc ? postings.advance(doc) : postings.docID()) == doc) {
          var often = postings.freq();
          added[part[i]] +=
              SOUNDS_WEIGHT
                  * sound.getValue()
                  * (LuceneWordQuery.K1 + 1)
                  * often
                  / (often + saturation[i]);
        }
      }
    }
  }

  private void mean(LeafReaderContext leaf, Integer[] part, ScoreDoc[] found, float[] added)
      throws IOException {
    var middle = searcher.middle();
    if (meaning == null || middle.length == 0) {
      return;
    }
    BinaryDocValues meanings = DocValues.getBinary(leaf.reader(), Fields.MEANING);
    for (var place : part) {
      if (meanings.advanceExact(found[place].doc - leaf.docBase)) {
        var bytes = meanings.binaryValue();
        var likeness = Meaning.likeness(meaning, bytes.bytes, bytes.offset, middle);
        added[place] += MEANING_WEIGHT * rarity * likeness;
      }
    }
  }
}
