package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Preference;
import org.childhub.text.Language;

/**
 * Finds the passage of each hit that answers best. Passages stand right before their entry's
 * document, so the query is asked about those few documents only.
 */
final class LucenePassages {
  private static final Set<String> FIELDS =
      Set.of(
          LuceneDocuments.LANGUAGE,
          LuceneDocuments.PLACE,
          LuceneDocuments.PAGE,
          LuceneDocuments.PARAGRAPH,
          LuceneDocuments.TEXT);

  private final FacetedSearcher searcher;
  private final Query query;
  private final Language reader;

  LucenePassages(FacetedSearcher searcher, Query query, Language reader) {
    this.searcher = searcher;
    this.query = query;
    this.reader = reader;
  }

  /** By the hit's document; hits without a passage that has any of the words are left out. */
  Map<Integer, Passage> of(ScoreDoc[] hits) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var leaves = searcher.getIndexReader().leaves();
    var docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    var found = new HashMap<Integer, Passage>();
    Scorer scorer = null;
    LeafReaderContext of = null;
    for (var doc : docs) {
      var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      if (leaf != of) {
        scorer = weight.scorer(leaf);
        of = leaf;
      }
      var best = scorer == null ? -1 : best(scorer, leaf, doc - leaf.docBase);
      if (best >= 0) {
        found.put(doc, passage(leaf.docBase + best, doc));
      }
    }
    return found;
  }

  private int best(Scorer scorer, LeafReaderContext leaf, int entry) throws IOException {
    var table = searcher.table(leaf.ord);
    var first = table.firstPassage(table.place(entry));
    var iterator = scorer.iterator();
    if (iterator.docID() < first) {
      iterator.advance(first);
    }
    if (iterator.docID() >= entry) {
      return -1;
    }
    var languages = DocValues.getSorted(leaf.reader(), LuceneDocuments.LANGUAGE);
    var best = -1;
    var bestScore = 0f;
    for (var doc = iterator.docID();
        doc < entry && doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = iterator.nextDoc()) {
      var tag =
          languages.advanceExact(doc)
              ? languages.lookupOrd(languages.ordValue()).utf8ToString()
              : "";
      var score = scorer.score() * (1 + Preference.bonus(tag, reader));
      if (score > bestScore) {
        best = doc;
        bestScore = score;
      }
    }
    return best;
  }

  private Passage passage(int doc, int entry) throws IOException {
    var leaf =
        searcher
            .getIndexReader()
            .leaves()
            .get(ReaderUtil.subIndex(entry, searcher.getIndexReader().leaves()));
    var table = searcher.table(leaf.ord);
    var stored = searcher.storedFields().document(doc, FIELDS);
    var page = stored.getField(LuceneDocuments.PAGE);
    return new Passage(
        table.ids()[table.place(entry - leaf.docBase)],
        Language.of(stored.get(LuceneDocuments.LANGUAGE)),
        stored.get(LuceneDocuments.PLACE),
        page == null ? null : page.numericValue().intValue(),
        stored.get(LuceneDocuments.PARAGRAPH),
        stored.get(LuceneDocuments.TEXT));
  }
}
