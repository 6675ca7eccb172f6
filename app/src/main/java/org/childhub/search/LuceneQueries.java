package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.childhub.search.Wording.Clause;

/**
 * Makes Lucene's queries of a question's words. Of one or two words all must occur; of three or
 * more two thirds, and small words (and, of, the) need not. A word as written is worth more than
 * its folded form.
 */
final class LuceneQueries {
  private static final float EXACT_BONUS = 1.4f;
  private static final float OTHERS_TOO = 0.2f;
  private static final Query ENTRY = new TermQuery(new Term(LuceneDocuments.ENTRY, "yes"));

  private LuceneQueries() {}

  /** All entries. */
  static Query everything() {
    return ENTRY;
  }

  /** The entries that answer the words. */
  static Query entries(Wording wording, Family reader) {
    return whole(wording, reader, LuceneQueries::inEntry, ENTRY);
  }

  /** The passages that hold any of the words, those with more and rarer ones first. */
  static Query passages(Wording wording) {
    var query = new BooleanQuery.Builder();
    for (var clause : wording.wanted()) {
      query.add(inPassage(clause), Occur.SHOULD);
    }
    return query.build();
  }

  private interface Making {
    Query of(Clause clause);
  }

  private static Query whole(Wording wording, Family reader, Making making, Query all) {
    var query = new BooleanQuery.Builder();
    var words = new ArrayList<Query>();
    var small = new ArrayList<Query>();
    for (var clause : wording.wanted()) {
      var made = making.of(clause);
      if (clause.phrase()) {
        query.add(made, Occur.MUST);
      } else if (StopWords.has(clause.text(), reader)) {
        small.add(made);
      } else {
        words.add(made);
      }
    }
    var asked =
        words.isEmpty() && wording.wanted().stream().noneMatch(Clause::phrase) ? small : words;
    var optional = asked.isEmpty() || asked == small ? List.<Query>of() : small;
    if (!asked.isEmpty()) {
      query.add(enough(asked), Occur.MUST);
    }
    optional.forEach(each -> query.add(each, Occur.SHOULD));
    wording.unwanted().forEach(clause -> query.add(making.of(clause), Occur.MUST_NOT));
    if (wording.wanted().isEmpty()) {
      query.add(all, Occur.FILTER);
    }
    return query.build();
  }

  private static Query enough(List<Query> words) {
    var query = new BooleanQuery.Builder();
    if (words.size() < 3) {
      words.forEach(word -> query.add(word, Occur.MUST));
    } else {
      words.forEach(word -> query.add(word, Occur.SHOULD));
      query.setMinimumNumberShouldMatch((2 * words.size() + 2) / 3);
    }
    return query.build();
  }

  private static Query inEntry(Clause clause) {
    var ways = new ArrayList<Query>();
    var written = Analysis.terms(Analysis.EXACT, clause.text());
    if (written.size() == 1 && !clause.phrase()) {
      var word = written.getFirst();
      ways.add(term(LuceneDocuments.written(Role.TITLE), word, Role.TITLE.weight() * EXACT_BONUS));
      ways.add(term(LuceneDocuments.written(Role.BODY), word, Role.BODY.weight() * EXACT_BONUS));
    }
    for (var family : families(clause.text())) {
      var terms = Analysis.terms(Analysis.of(family), clause.text());
      for (var role : Role.values()) {
        add(ways, LuceneDocuments.folded(role.code(), family), terms, role.weight());
      }
    }
    return any(ways);
  }

  private static Query inPassage(Clause clause) {
    var ways = new ArrayList<Query>();
    for (var family : families(clause.text())) {
      add(
          ways,
          LuceneDocuments.folded(LuceneDocuments.PASSAGE, family),
          Analysis.terms(Analysis.of(family), clause.text()),
          1);
    }
    return any(ways);
  }

  /** A number may stand in a text of any language. */
  private static Set<Family> families(String text) {
    var families = Family.thatWrite(text);
    return families.isEmpty() ? Set.of(Family.values()) : families;
  }

  private static void add(List<Query> ways, String field, List<String> terms, float weight) {
    if (terms.size() == 1) {
      ways.add(term(field, terms.getFirst(), weight));
    } else if (terms.size() > 1) {
      ways.add(new BoostQuery(new PhraseQuery(field, terms.toArray(String[]::new)), weight));
    }
  }

  private static Query term(String field, String word, float weight) {
    var query = new TermQuery(new Term(field, word));
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static Query any(List<Query> ways) {
    return ways.isEmpty()
        ? new MatchNoDocsQuery("no words")
        : ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, OTHERS_TOO);
  }
}
