package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.childhub.search.model.SentenceModel;

/**
 * Finds the entries that the sentence model holds for nearest to a question: at most {@value
 * #MOST}, as far as they are near enough. Likeness is the cosine of the directions as seen from the
 * middle of all entries; the score is {@value #WEIGHT} of likeness times the words' rarity, which
 * is what hits with the words are measured in.
 */
final class LuceneNear {
  /** Where an entry points to by the sentence model, a vector of length 1. */
  static final String DIRECTION = "direction";

  private static final int MOST = 100;
  private static final float WEIGHT = 0.6f;

  private LuceneNear() {}

  /** The field of an entry's direction. */
  static Field field(float[] direction) {
    return new KnnFloatVectorField(DIRECTION, direction, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /**
   * @param rarity of the question's words together; where no entry has any of them, 1 stands in
   */
  static LuceneListed of(FacetedSearcher searcher, SentenceModel model, String words, float rarity)
      throws IOException {
    var asked = model.query(words);
    var near =
        asked.length == 0
            ? new ScoreDoc[0]
            : searcher.search(new KnnFloatVectorQuery(DIRECTION, asked, MOST), MOST).scoreDocs;
    Arrays.sort(near, Comparator.comparingInt(hit -> hit.doc));
    var middle = Middle.DIRECTIONS.of(searcher.getIndexReader().leaves());
    for (var hit : near) {
      hit.score = likeness(asked, direction(searcher, hit.doc), middle);
    }
    var enough = Arrays.stream(near).filter(hit -> hit.score >= model.least());
    var unit = WEIGHT * Math.max(1, rarity);
    return new LuceneListed(
        "near in meaning",
        enough.map(hit -> new ScoreDoc(hit.doc, hit.score * unit)).toArray(ScoreDoc[]::new));
  }

  private static float[] direction(FacetedSearcher searcher, int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    var directions = leaf.reader().getFloatVectorValues(DIRECTION);
    var place = directions.iterator();
    place.advance(doc - leaf.docBase);
    return directions.vectorValue(place.index());
  }

  private static float likeness(float[] one, float[] other, float[] middle) {
    var product = 0d;
    var first = 1e-9;
    var second = 1e-9;
    for (var i = 0; i < middle.length; i++) {
      var x = one[i] - middle[i];
      var y = other[i] - middle[i];
      product += x * y;
      first += x * x;
      second += y * y;
    }
    return (float) (product / Math.sqrt(first * second));
  }
}
