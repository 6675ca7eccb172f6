package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks terms up for one question. A word is sought in some thirty fields of a dozen segments and
 * is in few of them: each field's dictionary is opened once for all words, and only what exists
 * becomes part of the query.
 */
final class LuceneTerms {
  private static final @Nullable TermsEnum[] NONE = new TermsEnum[0];

  private final IndexReader reader;
  private final Map<String, @Nullable TermsEnum[]> dictionaries = new HashMap<>();

  LuceneTerms(IndexReader reader) {
    this.reader = reader;
  }

  /** The query for these terms in a row; null where a field has not all of them. */
  @Nullable Query find(String field, List<String> terms, float weight) {
    Query query = null;
    for (var term : terms) {
      query = find(field, term);
      if (query == null) {
        return null;
      }
    }
    if (terms.size() > 1) {
      query = new PhraseQuery(field, terms.toArray(String[]::new));
    }
    return query == null || weight == 1 ? query : new BoostQuery(query, weight);
  }

  private @Nullable Query find(String field, String word) {
    var states = states(field, word);
    return states == null ? null : new TermQuery(new Term(field, word), states);
  }

  /** Where the term stands; null where it is in no text. */
  @Nullable TermStates states(String field, String word) {
    try {
      var dictionary = dictionary(field);
      var bytes = new BytesRef(word);
      TermStates states = null;
      for (var leaf = 0; leaf < dictionary.length; leaf++) {
        var terms = dictionary[leaf];
        if (terms != null && terms.seekExact(bytes)) {
          states = states == null ? new TermStates(reader.getContext()) : states;
          states.register(terms.termState(), leaf, terms.docFreq(), terms.totalTermFreq());
        }
      }
      return states;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable TermsEnum[] dictionary(String field) throws IOException {
    var known = dictionaries.get(field);
    if (known != null) {
      return known;
    }
    var leaves = reader.leaves();
    var opened = new @Nullable TermsEnum[leaves.size()];
    var any = false;
    for (var leaf = 0; leaf < opened.length; leaf++) {
      var terms = leaves.get(leaf).reader().terms(field);
      opened[leaf] = terms == null ? null : terms.iterator();
      any |= terms != null;
    }
    dictionaries.put(field, any ? opened : NONE);
    return any ? opened : NONE;
  }
}
