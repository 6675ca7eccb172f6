package org.childhub.search.lucene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Documents that were found before, each with its score; good for one state of the index. */
final class LuceneListed extends Query {
  private final String why;
  private final int[] docs;
  private final float[] scores;

  /**
   * @param why they are listed, for explanations
   * @param listed in the order of the index
   */
  LuceneListed(String why, ScoreDoc[] listed) {
    this.why = why;
    docs = new int[listed.length];
    scores = new float[listed.length];
    for (var i = 0; i < listed.length; i++) {
      docs[i] = listed[i].doc;
      scores[i] = listed[i].score;
    }
  }

  boolean has(int doc) {
    return Arrays.binarySearch(docs, doc) >= 0;
  }

  /** The place of the first document from this number on. */
  private int first(int doc) {
    var place = Arrays.binarySearch(docs, doc);
    return place < 0 ? -place - 1 : place;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var from = first(leaf.docBase);
        var to = first(leaf.docBase + leaf.reader().maxDoc());
        return from == to
            ? null
            : new DefaultScorerSupplier(new Segment(from, to, leaf.docBase, boost));
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        var place = Arrays.binarySearch(docs, leaf.docBase + doc);
        return place < 0 ? Explanation.noMatch(why) : Explanation.match(boost * scores[place], why);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The documents of one segment. */
  private final class Segment extends Scorer {
    private final int from;
    private final int to;
    private final int base;
    private final float boost;
    private int place;

    Segment(int from, int to, int base, float boost) {
      this.from = from;
      this.to = to;
      this.base = base;
      this.boost = boost;
      this.place = from - 1;
    }

    @Override
    public int docID() {
      return place < from ? -1 : place >= to ? DocIdSetIterator.NO_MORE_DOCS : docs[place] - base;
    }

    @Override
    public float score() {
      return boost * scores[place];
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * (float) IntStream.range(from, to).mapToDouble(i -> scores[i]).max().orElse(0);
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return Segment.this.docID();
        }

        @Override
        public int nextDoc() {
          place++;
          return docID();
        }

        @Override
        public int advance(int doc) {
          place = Math.max(place + 1, Math.min(to, first(base + doc)));
          return docID();
        }

        @Override
        public long cost() {
          return to - from;
        }
      };
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return why + ": " + docs.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LuceneListed listed
        && Arrays.equals(docs, listed.docs)
        && Arrays.equals(scores, listed.scores);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(docs);
  }
}
