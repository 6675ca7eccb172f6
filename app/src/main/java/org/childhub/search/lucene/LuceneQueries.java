package org.childhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.childhub.search.engine.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene's queries of what is wanted. A word as written is worth more than its folded form.
 */
final class LuceneQueries {
  private static final Query ENTRY = new TermQuery(new Term(LuceneDocuments.ENTRY, "yes"));
  private static final Query NOTHING = new MatchNoDocsQuery("no such words");

  private final Wanted wanted;
  private final LuceneTerms terms;
  private final List<LuceneWordQuery> found = new ArrayList<>();

  LuceneQueries(IndexReader reader, Wanted wanted) throws IOException {
    this.wanted = wanted;
    terms = new LuceneTerms(reader);
    for (var word : wanted.asked()) {
      var query = LuceneWordQuery.of(word, terms, reader);
      if (query != null) {
        found.add(query);
      }
    }
  }

  /** The words that some entry holds, in any language. */
  List<LuceneWordQuery> words() {
    return found;
  }

  /** All entries. */
  static Query everything() {
    return ENTRY;
  }

  /**
   * The entries that answer the words.
   *
   * @param near those that do without having them; null: none
   */
  Query entries(@Nullable Query near) {
    if (wanted.isEmpty()) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    wanted.phrases().forEach(phrase -> query.add(any(wanted.inEntry(phrase)), Occur.MUST));
    if (!wanted.words().isEmpty()) {
      query.add(near == null ? enough() : either(enough(), near), Occur.MUST);
    } else if (wanted.phrases().isEmpty()) {
      query.add(ENTRY, Occur.FILTER);
    }
    wanted.unwanted().forEach(clause -> query.add(any(wanted.inEntry(clause)), Occur.MUST_NOT));
    return query.build();
  }

  /** The passages that hold any of the words, those with more and rarer ones first. */
  Query passages() {
    var query = new BooleanQuery.Builder();
    wanted.phrases().forEach(phrase -> query.add(any(wanted.inPassage(phrase)), Occur.SHOULD));
    wanted.words().forEach(word -> query.add(any(wanted.inPassage(word)), Occur.SHOULD));
    return query.build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private Query enough() {
    if (found.size() < wanted.least()) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    found.forEach(word -> query.add(word, Occur.SHOULD));
    query.setMinimumNumberShouldMatch(wanted.least());
    return query.build();
  }

  private Query any(List<Wanted.Way> ways) {
    var queries =
        ways.stream()
            .map(way -> terms.find(way.field(), way.terms(), way.weight()))
            .filter(Objects::nonNull)
            .toList();
    return queries.isEmpty()
        ? NOTHING
        : queries.size() == 1
            ? queries.getFirst()
            : new DisjunctionMaxQuery(queries, Wanted.OTHERS_TOO);
  }
}
