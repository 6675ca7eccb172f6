package org.childhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Question;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The entries that have the chosen values, whatever their words: counted once, and then good for
 * every reader, order and page of that list.
 *
 * @param docs in the order of the index
 */
record Selection(int[] docs, Map<Facet, Map<String, Integer>> counts) {
  private static final SortField NEWEST =
      new SortField(LuceneDocuments.PUBLISHED, SortField.Type.LONG, true);
  private static final SortField LATEST =
      new SortField(LuceneDocuments.ENTRY, SortField.Type.LONG, true);

  // Beyond, it costs less to look for one page than to sort all.
  private static final int MOST_SORTED = 5_000;

  /** What a list is made of. */
  record Choice(Set<String> kinds, Map<Facet, Set<String>> chosen) {}

  /**
   * What a list is made of and in whose alphabet it is sorted by title; null stands for the newest
   * first.
   */
  record Sorting(Set<String> kinds, Map<Facet, Set<String>> chosen, @Nullable Language alphabet) {}

  /** The page of a question without words. */
  static Answer answer(FacetedSearcher searcher, Question question) throws IOException {
    var choice = new Choice(question.kinds(), question.chosen());
    var selection = searcher.selections().getIfPresent(choice);
    if (selection == null) {
      selection = count(searcher, question);
      searcher.selections().put(choice, selection);
    }
    return selection.page(searcher, question);
  }

  /** About what it takes in memory, in bytes. */
  int weight() {
    return 4 * docs.length + 100 * counts.values().stream().mapToInt(Map::size).sum() + 500;
  }

  private static Selection count(FacetedSearcher searcher, Question question) throws IOException {
    var docs = new Docs();
    var counting =
        new Counting(
            searcher, question, docs, new Preference(question.reader(), searcher.names(), 0));
    searcher.search(LuceneQueries.everything(), counting);
    return new Selection(Arrays.copyOf(docs.found, docs.count), counting.counts());
  }

  private Answer page(FacetedSearcher searcher, Question question) throws IOException {
    var from = Math.min(question.from(), docs.length);
    var to = Math.min(from + question.size(), docs.length);
    var order =
        docs.length > MOST_SORTED ? first(searcher, question, to) : order(searcher, question);
    return new Answer(docs.length, hits(searcher, Arrays.copyOfRange(order, from, to)), counts);
  }

  /** All of them; the pages of a list are asked for one after the other. */
  private int[] order(FacetedSearcher searcher, Question question) throws IOException {
    var byTitle = question.order() == Order.TITLE;
    var sorting =
        new Sorting(question.kinds(), question.chosen(), byTitle ? question.reader() : null);
    var order = searcher.orders().getIfPresent(sorting);
    if (order == null) {
      order = first(searcher, question, docs.length);
      searcher.orders().put(sorting, order);
    }
    return order;
  }

  private int[] first(FacetedSearcher searcher, Question question, int many) throws IOException {
    var top =
        new TopFieldCollectorManager(sort(question), Math.max(1, many), Integer.MAX_VALUE)
            .newCollector();
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = null;
    LeafCollector collector = null;
    for (var doc : docs) {
      if (leaf == null || collector == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        collector = top.getLeafCollector(leaf);
        collector.setScorer(Unscored.INSTANCE);
      }
      collector.collect(doc - leaf.docBase);
    }
    return Arrays.stream(top.topDocs().scoreDocs).mapToInt(hit -> hit.doc).toArray();
  }

  private static List<Answer.Hit> hits(FacetedSearcher searcher, int[] found) {
    var leaves = searcher.getIndexReader().leaves();
    var hits = new ArrayList<Answer.Hit>(found.length);
    for (var doc : found) {
      var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      var table = searcher.table(leaf.ord);
      hits.add(new Answer.Hit(table.ids()[table.place(doc - leaf.docBase)], null));
    }
    return List.copyOf(hits);
  }

  private static Sort sort(Question question) {
    return question.order() == Order.TITLE
        ? new Sort(
            new SortField(LuceneDocuments.alphabetical(question.reader()), SortField.Type.STRING),
            NEWEST,
            LATEST)
        : new Sort(NEWEST, LATEST);
  }

  /** Keeps the documents of all hits. */
  private static final class Docs extends SimpleCollector {
    private int[] found = new int[64];
    private int count;
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void collect(int doc) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = base + doc;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Nothing here is sorted by score. */
  private static final class Unscored extends Scorable {
    private static final Unscored INSTANCE = new Unscored();

    @Override
    public float score() {
      return 0;
    }
  }
}
