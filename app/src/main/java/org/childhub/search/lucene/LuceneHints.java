package org.childhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Starts;
import org.childhub.text.Language;

/** Finds what begins like what is typed, in one state of the index. */
final class LuceneHints {
  /** Of names that begin alike, so many are looked at in each segment. */
  private static final int MOST_NAMES = 300;

  private final FacetedSearcher searcher;

  LuceneHints(FacetedSearcher searcher) {
    this.searcher = searcher;
  }

  List<Long> titles(List<String> keys, Language reader, int year, int limit) throws IOException {
    var words = new BooleanQuery.Builder();
    for (var key : keys.subList(0, keys.size() - 1)) {
      words.add(new TermQuery(new Term(Starts.TITLE_WORD, key)), Occur.FILTER);
    }
    words.add(new PrefixQuery(new Term(Starts.TITLE_WORD, keys.getLast())), Occur.FILTER);
    var begins = new PrefixQuery(new Term(Starts.TITLE, String.join(" ", keys)));
    var query =
        new BooleanQuery.Builder()
            .add(new ConstantScoreQuery(words.build()), Occur.MUST)
            .add(new ConstantScoreQuery(begins), Occur.SHOULD)
            .build();
    var top = new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE).newCollector();
    var asked = Question.of("", reader);
    var preference = new Preference(reader, searcher.names(), year);
    searcher.search(query, new Counting(searcher, asked, top, preference));
    return Arrays.stream(top.topDocs().scoreDocs).map(hit -> searcher.entryId(hit.doc)).toList();
  }

  List<String> makers(List<String> keys, int limit) throws IOException {
    var prefix = new BytesRef(String.join(" ", keys));
    var counts = new HashMap<String, Integer>();
    var terms = new HashMap<String, String>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      count(leaf, prefix, counts, terms);
    }
    var best =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    var found = new ArrayList<String>();
    for (var name : best) {
      if (found.size() == limit) {
        break;
      }
      // What was deleted leaves its terms until segments are merged.
      if (searcher.count(new TermQuery(new Term(Starts.MAKER, terms.getOrDefault(name, "")))) > 0) {
        found.add(name);
      }
    }
    return found;
  }

  private static void count(
      LeafReaderContext leaf,
      BytesRef prefix,
      Map<String, Integer> counts,
      Map<String, String> terms)
      throws IOException {
    var all = leaf.reader().terms(Starts.MAKER);
    if (all == null) {
      return;
    }
    var each = all.iterator();
    if (each.seekCeil(prefix) == SeekStatus.END) {
      return;
    }
    var term = each.term();
    for (var n = 0; n < MOST_NAMES && term != null; n++, term = each.next()) {
      if (!StringHelper.startsWith(term, prefix)) {
        return;
      }
      var text = term.utf8ToString();
      var name = text.substring(text.indexOf(Starts.MARK) + 1);
      counts.merge(name, each.docFreq(), Integer::sum);
      terms.put(name, text);
    }
  }
}
