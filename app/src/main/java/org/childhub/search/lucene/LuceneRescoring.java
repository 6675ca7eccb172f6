package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.SmallFloat;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Rescoring;
import org.childhub.search.engine.Worth;

/**
 * Brings {@link Rescoring} what Lucene knows of the first few hundred entries. Costs by the number
 * of those, not by the size of the index.
 */
final class LuceneRescoring {
  private final FacetedSearcher searcher;
  private final Rescoring rescoring;

  LuceneRescoring(FacetedSearcher searcher, Rescoring rescoring) {
    this.searcher = searcher;
    this.rescoring = rescoring;
  }

  /**
   * The same documents in their new order; {@code preferences} are what multiplied their scores.
   */
  ScoreDoc[] order(ScoreDoc[] found, float[] preferences) throws IOException {
    var byDoc = places(found, hit -> hit.doc);
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
      found[i].score = Rescoring.score(found[i].score, added[i], preferences[i]);
    }
    var again = found.clone();
    var byScore = places(found, hit -> NumericUtils.floatToSortableInt(-hit.score));
    for (var i = 0; i < byScore.length; i++) {
      again[i] = found[byScore[i]];
    }
    return again;
  }

  /** The places of those that are looked at again, by a number of theirs; equals as they stood. */
  private static int[] places(ScoreDoc[] found, ToIntFunction<ScoreDoc> number) {
    var keys = new long[Math.min(Rescoring.MOST, found.length)];
    for (var i = 0; i < keys.length; i++) {
      keys[i] = (long) number.applyAsInt(found[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    var places = new int[keys.length];
    for (var i = 0; i < places.length; i++) {
      places[i] = (int) keys[i];
    }
    return places;
  }

  private Map<String, Float> sounds() throws IOException {
    var reader = searcher.getIndexReader();
    var all = Math.max(1, reader.getDocCount(Fields.SOUNDS));
    var worth = new LinkedHashMap<String, Float>();
    for (var gram : rescoring.grams().keySet()) {
      var held = held(reader, gram);
      if (held > 0) {
        worth.put(gram, rescoring.worth(gram, held, all));
      }
    }
    return worth;
  }

  private static int held(IndexReader reader, String gram) throws IOException {
    return reader.docFreq(new Term(Fields.SOUNDS, gram));
  }

  private void sound(
      LeafReaderContext leaf,
      int[] part,
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
      saturation[i] = Worth.K1 * (1 - Worth.B + Worth.B * length / usual);
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
          added[part[i]] += sound.getValue() * often / (often + saturation[i]);
        }
      }
    }
  }

  private void mean(LeafReaderContext leaf, int[] part, ScoreDoc[] found, float[] added)
      throws IOException {
    var middle = searcher.middle();
    if (!rescoring.hasMeaning() || middle.length == 0) {
      return;
    }
    BinaryDocValues meanings = DocValues.getBinary(leaf.reader(), Fields.MEANING);
    for (var place : part) {
      if (meanings.advanceExact(found[place].doc - leaf.docBase)) {
        var bytes = meanings.binaryValue();
        added[place] += rescoring.meaning(bytes.bytes, bytes.offset, middle);
      }
    }
  }
}
