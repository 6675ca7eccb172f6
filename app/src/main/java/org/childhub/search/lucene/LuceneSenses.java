package org.childhub.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.childhub.search.engine.EntryTerms;
import org.childhub.search.engine.Fields;

/** Writes the {@link EntryTerms} of an entry. */
final class LuceneSenses {
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType MENTIONED = type(IndexOptions.DOCS_AND_FREQS, true);

  private LuceneSenses() {}

  static void add(Document document, EntryTerms terms) {
    document.add(new Field(Fields.STEMS, new Terms(terms.stems()), COUNTED));
    document.add(new Field(Fields.ABOUT, new Terms(terms.about()), MENTIONED));
    document.add(new Field(Fields.SOUNDS, new Terms(terms.sounds()), COUNTED));
    var meaning = terms.meaning();
    if (meaning != null) {
      document.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(meaning)));
    }
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** Terms that are known already, as Lucene takes them. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int next;

    Terms(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(next++));
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
