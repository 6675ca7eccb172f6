package org.childhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Worth;
import org.jspecify.annotations.Nullable;

/**
 * One word of a question in all its forms as one term of a probabilistic structured query (Darwish
 * and Oard, SIGIR 2003): how often it stands in a document is the sum over its forms of chance
 * times frequency, how many documents hold it likewise, and BM25 is made of the two. The letters as
 * typed add to that, so that they always beat a fold.
 */
final class LuceneWordQuery extends Query {
  private final Asked asked;
  private final List<Found> found;
  private final float rarity;
  private final float[] shares;

  /** A form that some document holds. */
  private record Found(Asked.Form form, TermStates states) {}

  private LuceneWordQuery(Asked asked, List<Found> found, float rarity, float[] shares) {
    this.asked = asked;
    this.found = found;
    this.rarity = rarity;
    this.shares = shares;
  }

  /** Null where no document holds any of its forms. */
  static @Nullable LuceneWordQuery of(Asked asked, LuceneTerms terms, IndexReader reader)
      throws IOException {
    var found = new ArrayList<Found>();
    var documents = 0f;
    for (var form : asked.forms()) {
      var states = terms.states(form.field(), form.term());
      if (states != null) {
        found.add(new Found(form, states));
        documents += form.kind() == Asked.Kind.WRITTEN ? 0 : form.weight() * states.docFreq();
      }
    }
    var all = reader.getDocCount(Fields.STEMS);
    if (found.isEmpty() || all == 0) {
      return null;
    }
    var rarity = Worth.rarity(documents, all);
    var usual = (float) reader.getSumTotalTermFreq(Fields.STEMS) / all;
    return new LuceneWordQuery(asked, found, rarity, LuceneLengths.shares(usual));
  }

  Asked asked() {
    return asked;
  }

  /** How rare the word is among the entries; what its score is measured in. */
  float rarity() {
    return rarity;
  }

  List<Asked.Form> forms() {
    return found.stream().map(Found::form).toList();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new WordWeight(boost);
  }

  private final class WordWeight extends Weight {
    private final float boost;

    WordWeight(float boost) {
      super(LuceneWordQuery.this);
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var forms = new ArrayList<LuceneWordScorer.Form>();
      for (var one : found) {
        var postings = postings(leaf, one);
        if (postings != null) {
          forms.add(LuceneWordScorer.Form.of(one.form(), postings));
        }
      }
      if (forms.isEmpty()) {
        return null;
      }
      var lengths = LuceneLengths.of(leaf.reader());
      var cost = forms.stream().mapToLong(form -> form.postings().cost()).sum();
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return new LuceneWordScorer(forms, lengths, shares, boost * rarity, cost, leadCost);
        }

        @Override
        public long cost() {
          return cost;
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      var scorer = scorer(leaf);
      if (scorer == null || scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch(asked.word());
      }
      var details = new ArrayList<Explanation>();
      for (var one : found) {
        var postings = postings(leaf, one);
        if (postings != null && postings.advance(doc) == doc) {
          details.add(
              Explanation.match(
                  postings.freq(),
                  one.form().field() + ":" + one.form().term() + " ×" + one.form().weight()));
        }
      }
      return Explanation.match(scorer.score(), asked.word() + ", rarity " + rarity, details);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  private static @Nullable PostingsEnum postings(LeafReaderContext leaf, Found one)
      throws IOException {
    var state = one.states().get(leaf);
    var known = state == null ? null : state.get();
    var terms = known == null ? null : leaf.reader().terms(one.form().field());
    if (known == null || terms == null) {
      return null;
    }
    var term = terms.iterator();
    term.seekExact(new BytesRef(one.form().term()), known);
    return term.postings(null, PostingsEnum.FREQS);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return asked.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LuceneWordQuery query && asked.equals(query.asked);
  }

  @Override
  public int hashCode() {
    return classHash() + asked.hashCode();
  }
}
