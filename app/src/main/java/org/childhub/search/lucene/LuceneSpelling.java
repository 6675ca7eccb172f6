package org.childhub.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Spelling;
import org.childhub.search.engine.Starts;

/** The words of one state of the index, for {@link Spelling}. */
final class LuceneSpelling implements Spelling.Dictionary {
  private final FacetedSearcher searcher;

  LuceneSpelling(FacetedSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public boolean isKnown(String word, String key) throws IOException {
    if (isWritten(key)) {
      return true;
    }
    for (var family : Family.thatWrite(word)) {
      for (var term : Analysis.terms(Analysis.of(family), word)) {
        for (var role : Role.values()) {
          var field = Fields.folded(role.code(), family);
          if (searcher.getIndexReader().docFreq(new Term(field, term)) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isWritten(String key) throws IOException {
    var start = new BytesRef(key + Starts.MARK);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var all = leaf.reader().terms(Starts.SPELLING);
      var each = all == null ? null : all.iterator();
      if (each != null
          && each.seekCeil(start) != SeekStatus.END
          && StringHelper.startsWith(each.term(), start)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Map<Spelling.Form, Integer> like(String key, int letters) throws IOException {
    var first = key.substring(0, key.offsetByCodePoints(0, 1));
    var rest = new LevenshteinAutomata(key.substring(first.length()), true);
    var keys = rest.toAutomaton(letters, first);
    var terms =
        Operations.concatenate(
            List.of(keys, Automata.makeChar(Starts.MARK), Automata.makeAnyString()));
    var automaton = new CompiledAutomaton(terms, false, true);
    var found = new HashMap<Spelling.Form, Integer>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var all = leaf.reader().terms(Starts.SPELLING);
      if (all != null) {
        var each = automaton.getTermsEnum(all);
        for (var term = each.next(); term != null; term = each.next()) {
          found.merge(Spelling.Form.of(term.utf8ToString()), each.docFreq(), Integer::sum);
        }
      }
    }
    return found;
  }
}
