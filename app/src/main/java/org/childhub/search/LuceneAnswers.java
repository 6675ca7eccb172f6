package org.childhub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.childhub.catalogue.Passage;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** Answers questions on one state of a Lucene index. */
final class LuceneAnswers {
  private static final SortField NEWEST =
      new SortField(LuceneDocuments.PUBLISHED, SortField.Type.LONG, true);
  private static final SortField LATEST =
      new SortField(LuceneDocuments.ENTRY, SortField.Type.LONG, true);

  private final FacetedSearcher searcher;
  private final int year;

  LuceneAnswers(FacetedSearcher searcher, int year) {
    this.searcher = searcher;
    this.year = year;
  }

  Answer answer(Question question) throws IOException {
    var wording = Wording.of(question.words());
    return wording.clauses().isEmpty()
        ? Selection.answer(searcher, question)
        : answer(question, wording);
  }

  private Answer answer(Question question, Wording wording) throws IOException {
    var queries =
        new LuceneQueries(searcher.getIndexReader(), wording, Family.of(question.reader()));
    var query = wording.clauses().isEmpty() ? LuceneQueries.everything() : queries.entries();
    var byWords = question.order() == Order.RELEVANCE && !wording.wanted().isEmpty();
    var top = top(question, byWords);
    var counting =
        new Counting(
            searcher, question, top, new Preference(question.reader(), searcher.names(), year));
    searcher.search(query, counting);
    var docs = top.topDocs(question.from(), question.size()).scoreDocs;
    var passages =
        wording.wanted().isEmpty()
            ? Map.<Integer, Passage>of()
            : new LucenePassages(searcher, queries.passages(), question.reader()).of(docs);
    var hits = new ArrayList<Answer.Hit>();
    for (var doc : docs) {
      hits.add(new Answer.Hit(entryId(doc.doc), passages.get(doc.doc)));
    }
    return new Answer(counting.total(), List.copyOf(hits), counting.counts());
  }

  private static TopDocsCollector<?> top(Question question, boolean byWords) {
    var many = Math.max(1, question.from() + question.size());
    if (byWords) {
      return new TopScoreDocCollectorManager(many, Integer.MAX_VALUE).newCollector();
    }
    var sort =
        question.order() == Order.TITLE
            ? new Sort(
                new SortField(
                    LuceneDocuments.alphabetical(question.reader()), SortField.Type.STRING),
                NEWEST,
                LATEST)
            : new Sort(NEWEST, LATEST);
    return new TopFieldCollectorManager(sort, many, Integer.MAX_VALUE).newCollector();
  }

  private long entryId(int doc) {
    var leaf = leaf(doc);
    var table = searcher.table(leaf);
    return table.ids()[table.place(doc - base(leaf))];
  }

  private int leaf(int doc) {
    return ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves());
  }

  private int base(int leaf) {
    return searcher.getIndexReader().leaves().get(leaf).docBase;
  }
}
