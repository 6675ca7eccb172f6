package org.childhub.search.lucene;

import java.io.IOException;
import java.util.Comparator;
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
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Language;
import org.childhub.text.Script;
import org.childhub.text.Scripts;

/**
 * Puts right what is mistyped, by the words of one state of the index. A word is at most two
 * letters wrong, of four letters or fewer one, and its first letter is right; swapped neighbours
 * count as one.
 */
final class LuceneSpelling {
  private static final int SHORTEST = 4;
  private static final int LONG_ENOUGH_FOR_TWO = 6;
  private static final int LONGEST = 40;

  private final FacetedSearcher searcher;

  LuceneSpelling(FacetedSearcher searcher) {
    this.searcher = searcher;
  }

  /** A word as the texts write it. */
  private record Form(Language language, String written) {}

  List<String> of(String word, Language reader, int limit) throws IOException {
    var key = WordKey.of(word);
    if (key.length() < SHORTEST || key.length() > LONGEST || isKnown(word, key)) {
      return List.of();
    }
    var close = like(key, 1);
    if (close.isEmpty() && key.length() >= LONG_ENOUGH_FOR_TWO) {
      close = like(key, 2);
    }
    var counts = close;
    return close.keySet().stream()
        .sorted(
            Comparator.comparing((Form form) -> -worth(form, counts.getOrDefault(form, 0), reader)))
        .map(form -> inScriptOf(word, form))
        .distinct()
        .limit(limit)
        .toList();
  }

  /** Whether any text holds it, in this or another of its forms. */
  private boolean isKnown(String word, String key) throws IOException {
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
    var start = new BytesRef(key + LuceneStarts.MARK);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var all = leaf.reader().terms(LuceneStarts.SPELLING);
      var each = all == null ? null : all.iterator();
      if (each != null
          && each.seekCeil(start) != SeekStatus.END
          && StringHelper.startsWith(each.term(), start)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words whose keys are so many letters from this one at most, with how many entries have
   * each.
   */
  private Map<Form, Integer> like(String key, int letters) throws IOException {
    var first = key.substring(0, key.offsetByCodePoints(0, 1));
    var rest = new LevenshteinAutomata(key.substring(first.length()), true);
    var keys = rest.toAutomaton(letters, first);
    var terms =
        Operations.concatenate(
            List.of(keys, Automata.makeChar(LuceneStarts.MARK), Automata.makeAnyString()));
    var automaton = new CompiledAutomaton(terms, false, true);
    var found = new HashMap<Form, Integer>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var all = leaf.reader().terms(LuceneStarts.SPELLING);
      if (all != null) {
        var each = automaton.getTermsEnum(all);
        for (var term = each.next(); term != null; term = each.next()) {
          found.merge(form(term.utf8ToString()), each.docFreq(), Integer::sum);
        }
      }
    }
    return found;
  }

  private static Form form(String term) {
    var parts = term.split(String.valueOf(LuceneStarts.MARK), 3);
    return new Form(Language.of(parts[1]), parts[2]);
  }

  /** What many texts write and the reader understands is likelier meant. */
  private static double worth(Form form, int entries, Language reader) {
    return Math.log1p(entries) * (1 + 8 * Preference.bonus(form.language().tag(), reader));
  }

  private static String inScriptOf(String word, Form form) {
    if (!form.language().isBcms()) {
      return form.written();
    }
    return Scripts.detect(word) == Script.CYRILLIC
        ? Scripts.toCyrillic(form.written())
        : Scripts.toLatin(form.written());
  }
}
