package org.childhub.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.SmallFloat;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Worth;
import org.jspecify.annotations.Nullable;

/** Scores the documents of a segment that hold any form of a word; see {@link LuceneWordQuery}. */
final class LuceneWordScorer extends Scorer {
  private final DisjunctionDISIApproximation any;
  private final @Nullable NumericDocValues lengths;
  private final float rarity;
  private final float usual;

  LuceneWordScorer(
      List<FormScorer> forms,
      @Nullable NumericDocValues lengths,
      float rarity,
      float usual,
      long leadCost) {
    var wrapped = forms.stream().map(form -> new DisiWrapper(form, false)).toList();
    this.any = DisjunctionDISIApproximation.of(wrapped, leadCost);
    this.lengths = lengths;
    this.rarity = rarity;
    this.usual = usual;
  }

  @Override
  public int docID() {
    return any.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return any;
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }

  @Override
  public float score() throws IOException {
    var counted = 0f;
    var about = 0f;
    var written = 0f;
    for (var one = any.topList(); one != null; one = one.next) {
      var form = (FormScorer) one.scorer;
      if (form.counted) {
        counted += form.score();
      } else if (form.kind == Asked.Kind.WRITTEN) {
        written += form.weight;
      } else {
        about = Math.max(about, form.weight);
      }
    }
    var often = counted / (1 - Worth.B + Worth.B * length() / usual) + Worth.ABOUT * about;
    return rarity * ((Worth.K1 + 1) * often / (often + Worth.K1) + written);
  }

  private float length() throws IOException {
    return lengths != null && lengths.advanceExact(docID())
        ? SmallFloat.byte4ToInt((byte) lengths.longValue())
        : usual;
  }

  static final class FormScorer extends Scorer {
    private final PostingsEnum postings;
    private final Asked.Kind kind;
    private final float weight;
    private final boolean counted;

    FormScorer(Asked.Form form, PostingsEnum postings) {
      this.postings = postings;
      this.kind = form.kind();
      this.counted = form.field().equals(Fields.STEMS);
      this.weight =
          kind != Asked.Kind.WRITTEN
              ? form.weight()
              : form.field().equals(Fields.written(Role.TITLE))
                  ? Worth.WRITTEN_TITLE
                  : Worth.WRITTEN_TEXT;
    }

    @Override
    public int docID() {
      return postings.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return postings;
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }

    @Override
    public float score() throws IOException {
      return weight * postings.freq();
    }
  }
}
