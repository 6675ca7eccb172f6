package org.childhub.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Alphabets;
import org.childhub.search.engine.EntryTerms;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Starts;
import org.childhub.text.Language;

/**
 * Makes Lucene's documents of an entry: one for each passage, then the entry's own, always together
 * and in this order, so that the passages of an entry are the documents between the entry before it
 * and itself.
 */
final class LuceneDocuments {
  /** The entry's id, on all its documents. */
  static final String ID = "id";

  /** The entry's id as a number, on its own document only. */
  static final String ENTRY = "entry";

  static final String CHANGED = "changed";

  /** The earliest day that the date of publication can mean, as yyyymmdd. */
  static final String PUBLISHED = "published";

  static final String FACETS = "facets";
  static final String LANGUAGE = "language";
  static final String PLACE = "place";
  static final String PAGE = "page";
  static final String PARAGRAPH = "paragraph";
  static final String TEXT = "text";

  private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType WRITTEN = words(IndexOptions.DOCS_AND_FREQS, true);

  private LuceneDocuments() {}

  /** The field by which this reader's list is sorted by title. */
  static String alphabetical(Language reader) {
    return "alphabetical." + reader.tag();
  }

  static Term term(long id) {
    return new Term(ID, Long.toString(id));
  }

  /** Picks the analysis by the name of the field. */
  static Analyzer analyzer() {
    var byName = new LinkedHashMap<String, Analyzer>();
    for (var family : Family.values()) {
      byName.put(family.code(), Analysis.of(family));
    }
    return new DelegatingAnalyzerWrapper(AnalyzerWrapper.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return byName.getOrDefault(field.substring(field.lastIndexOf('.') + 1), Analysis.EXACT);
      }
    };
  }

  static List<Document> of(IndexedEntry entry) {
    var block = new ArrayList<Document>(entry.passages().size() + 1);
    entry.passages().forEach(passage -> block.add(of(passage)));
    block.add(own(entry));
    return block;
  }

  private static Document of(Passage passage) {
    var document = new Document();
    document.add(new StringField(ID, Long.toString(passage.entryId()), Field.Store.NO));
    document.add(
        new Field(
            Fields.folded(Fields.PASSAGE, Family.of(passage.language())), passage.text(), WORDS));
    EntryTerms.ofPassage(passage)
        .forEach(stem -> document.add(new StringField(Fields.PASSAGE_STEMS, stem, Field.Store.NO)));
    document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(passage.language().tag())));
    document.add(new StoredField(LANGUAGE, passage.language().tag()));
    document.add(new StoredField(PLACE, passage.place()));
    document.add(new StoredField(TEXT, passage.text()));
    if (passage.page() != null) {
      document.add(new StoredField(PAGE, passage.page()));
    }
    if (passage.paragraph() != null) {
      document.add(new StoredField(PARAGRAPH, passage.paragraph()));
    }
    return document;
  }

  private static Document own(IndexedEntry entry) {
    var document = new Document();
    document.add(new StringField(ID, Long.toString(entry.id()), Field.Store.NO));
    document.add(new StringField(ENTRY, "yes", Field.Store.NO));
    document.add(new NumericDocValuesField(ENTRY, entry.id()));
    document.add(new NumericDocValuesField(CHANGED, entry.changed()));
    document.add(new NumericDocValuesField(PUBLISHED, entry.day()));
    entry
        .facets()
        .forEach(
            (facet, values) ->
                values.stream()
                    .distinct()
                    .forEach(
                        value ->
                            document.add(
                                new KeywordField(
                                    FACETS, facet.code() + ":" + value, Field.Store.NO))));
    Starts.of(entry)
        .forEach(
            (field, terms) ->
                terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO))));
    entry.words().forEach(words -> add(document, words.role(), words.language(), words.text()));
    entry
        .passages()
        .forEach(passage -> add(document, Role.BODY, passage.language(), passage.text()));
    LuceneSenses.add(document, new EntryTerms(entry));
    Alphabets.keys(entry)
        .forEach(
            (reader, key) ->
                document.add(new SortedDocValuesField(alphabetical(reader), new BytesRef(key))));
    return document;
  }

  private static void add(Document document, Role role, Language language, String text) {
    document.add(new Field(Fields.folded(role.code(), Family.of(language)), text, WORDS));
    document.add(new Field(Fields.written(role), text, WRITTEN));
  }

  private static FieldType words(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
