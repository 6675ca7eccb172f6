package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Worth;

/**
 * Scores the documents of a segment that hold any form of a word; see {@link LuceneWordQuery}. Adds
 * up some documents at a time, form after form: a word has dozens of forms, and a queue of them
 * costs several times as much a posting.
 */
final class LuceneWordScorer extends Scorer {
  private static final int WIDE = 2048;
  private static final int NARROW = 256;
  private static final int RARER = 8;

  private final Form[] forms;
  private final byte[] lengths;
  private final float[] shares;
  private final float rarity;
  private final Window window;

  /**
   * @param lengths of the segment, and {@code shares} by length; see {@link LuceneLengths}
   * @param cost of going through all postings, and {@code leadCost} of the documents that will be
   *     asked for
   */
  LuceneWordScorer(
      List<Form> forms, byte[] lengths, float[] shares, float rarity, long cost, long leadCost) {
    this.forms = forms.toArray(Form[]::new);
    this.lengths = lengths;
    this.shares = shares;
    this.rarity = rarity;
    this.window = new Window(leadCost < cost / RARER ? NARROW : WIDE, cost);
  }

  @Override
  public int docID() {
    return window.doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return window;
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.MAX_VALUE;
  }

  @Override
  public float score() {
    var place = window.doc - window.from;
    var often =
        window.counted[place] / shares[lengths[window.doc] & 0xff]
            + Worth.ABOUT * window.about[place];
    return rarity * ((Worth.K1 + 1) * often / (often + Worth.K1) + window.written[place]);
  }

  /** What the documents from one on hold of the word, each at its distance from that one. */
  private final class Window extends DocIdSetIterator {
    private final long cost;
    private final float[] counted;
    private final float[] about;
    private final float[] written;
    private final long[] held;
    private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    private int doc = -1;
    private int from;
    private int end;
    private int next;

    Window(int width, long cost) {
      this.cost = cost;
      counted = new float[width];
      about = new float[width];
      written = new float[width];
      held = new long[width / Long.SIZE];
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      var first = target < end ? held(target - from) : -1;
      while (first < 0 && next != NO_MORE_DOCS) {
        move(Math.max(target, next));
        first = held(0);
      }
      doc = first < 0 ? NO_MORE_DOCS : from + first;
      return doc;
    }

    /** The first place that is held, from a place on; negative where none is. */
    private int held(int place) {
      var word = place / Long.SIZE;
      var bits = held[word] & -1L << place;
      while (bits == 0 && ++word < held.length) {
        bits = held[word];
      }
      return bits == 0 ? -1 : word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }

    private void move(int target) throws IOException {
      Arrays.fill(counted, 0);
      Arrays.fill(about, 0);
      Arrays.fill(written, 0);
      Arrays.fill(held, 0);
      from = target;
      end = target + counted.length;
      next = NO_MORE_DOCS;
      for (var form : forms) {
        next = Math.min(next, add(form));
      }
    }

    /** The form's first document behind the window. */
    private int add(Form form) throws IOException {
      var postings = form.postings;
      var at = postings.docID() < from ? postings.advance(from) : postings.docID();
      while (at < end) {
        postings.nextPostings(end, some);
        for (var i = 0; i < some.size; i++) {
          var place = some.docs[i] - from;
          held[place / Long.SIZE] |= 1L << place;
          if (form.counted) {
            counted[place] += form.weight * some.features[i];
          } else if (form.written) {
            written[place] += form.weight;
          } else {
            about[place] = Math.max(about[place], form.weight);
          }
        }
        at = postings.docID();
      }
      return at;
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  /** A form of the word and where it stands; {@code counted} by how often it does. */
  record Form(PostingsEnum postings, float weight, boolean counted, boolean written) {
    static Form of(Asked.Form form, PostingsEnum postings) {
      var written = form.kind() == Asked.Kind.WRITTEN;
      var weight =
          !written
              ? form.weight()
              : form.field().equals(Fields.written(Role.TITLE))
                  ? Worth.WRITTEN_TITLE
                  : Worth.WRITTEN_TEXT;
      return new Form(postings, weight, form.field().equals(Fields.STEMS), written);
    }
  }
}
