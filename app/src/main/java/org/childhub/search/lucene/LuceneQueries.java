package org.childhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.StopWords;
import org.childhub.search.engine.Asking;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Wording;
import org.childhub.search.engine.Wording.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene's queries of a question's words. Of one or two words all must occur, of three or
 * more two thirds; small words (and, of, the) count only where there are no others, signs without
 * letters never. A word as written is worth more than its folded form.
 */
final class LuceneQueries {
  private static final float EXACT_BONUS = 1.4f;
  private static final float OTHERS_TOO = 0.2f;
  // Topics bring their synonyms and their names in other languages.
  private static final Set<Role> WITHOUT_OTHER_NAMES = EnumSet.complementOf(EnumSet.of(Role.ABOUT));
  private static final Query ENTRY = new TermQuery(new Term(LuceneDocuments.ENTRY, "yes"));
  private static final Query NOTHING = new MatchNoDocsQuery("no such words");

  private final LuceneTerms terms;
  private final boolean generous;
  private final Asking asking;
  private final List<LuceneWordQuery> found = new ArrayList<>();
  private final Set<Role> roles;
  private final List<Clause> words;
  private final List<String> parts;
  private final List<Clause> phrases;
  private final List<Clause> unwanted;

  LuceneQueries(IndexReader reader, Wording wording, Family family, boolean only, boolean generous)
      throws IOException {
    this.generous = generous;
    wording = generous ? wording.withoutQuotes() : wording;
    terms = new LuceneTerms(reader);
    roles = only ? WITHOUT_OTHER_NAMES : EnumSet.allOf(Role.class);
    phrases = wording.wanted().stream().filter(Clause::phrase).filter(LuceneQueries::says).toList();
    unwanted = wording.unwanted().stream().filter(LuceneQueries::says).toList();
    var plain =
        wording.wanted().stream()
            .filter(clause -> !clause.phrase())
            .filter(LuceneQueries::says)
            .toList();
    var great = plain.stream().filter(clause -> !StopWords.has(clause.text(), family)).toList();
    words = great.isEmpty() && phrases.isEmpty() ? plain : great;
    asking =
        new Asking(Lexicon.shipped(), plain.stream().map(Clause::text).toList(), family, !only);
    parts =
        words.stream()
            .flatMap(word -> Analysis.terms(Analysis.EXACT, word.text()).stream())
            .distinct()
            .toList();
    for (var part : parts) {
      var query = LuceneWordQuery.of(asking.ask(part), terms, reader);
      if (query != null) {
        found.add(query);
      }
    }
  }

  /** The words that some entry holds, in any language. */
  List<LuceneWordQuery> words() {
    return found;
  }

  /** The language that the words are taken to be of. */
  Family family() {
    return asking.family();
  }

  private static boolean says(Clause clause) {
    return !Analysis.terms(Analysis.EXACT, clause.text()).isEmpty();
  }

  /** Whether less could be asked for: some of many words, or the words of a phrase in any order. */
  boolean canBeGenerous() {
    return !generous && (parts.size() > 2 || !words.isEmpty() && !phrases.isEmpty());
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
    if (words.isEmpty() && phrases.isEmpty() && unwanted.isEmpty()) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    phrases.forEach(phrase -> query.add(inEntry(phrase), Occur.MUST));
    if (!words.isEmpty()) {
      query.add(near == null ? enough() : either(enough(), near), Occur.MUST);
    } else if (phrases.isEmpty()) {
      query.add(ENTRY, Occur.FILTER);
    }
    unwanted.forEach(clause -> query.add(inEntry(clause), Occur.MUST_NOT));
    return query.build();
  }

  /** The passages that hold any of the words, those with more and rarer ones first. */
  Query passages() {
    var query = new BooleanQuery.Builder();
    phrases.forEach(phrase -> query.add(inPassage(phrase), Occur.SHOULD));
    words.forEach(word -> query.add(inPassage(word), Occur.SHOULD));
    return query.build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private Query enough() {
    var all = parts.size();
    var least = generous ? 1 : all <= 2 ? all : (all + 2) / 3;
    if (found.size() < least) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    found.forEach(word -> query.add(word, Occur.SHOULD));
    query.setMinimumNumberShouldMatch(least);
    return query.build();
  }

  private Query inEntry(Clause clause) {
    var ways = new ArrayList<Query>();
    var written = Analysis.terms(Analysis.EXACT, clause.text());
    if (written.size() == 1) {
      for (var role :
          roles.contains(Role.ABOUT) ? List.of(Role.TITLE, Role.BODY) : List.of(Role.TITLE)) {
        add(ways, terms.find(Fields.written(role), written, role.weight() * EXACT_BONUS));
      }
    }
    for (var family : families(clause.text())) {
      var folded = Analysis.terms(Analysis.of(family), clause.text());
      for (var role : roles) {
        add(ways, terms.find(Fields.folded(role.code(), family), folded, role.weight()));
      }
    }
    return any(ways);
  }

  private Query inPassage(Clause clause) {
    var ways = new ArrayList<Query>();
    for (var family : families(clause.text())) {
      var folded = Analysis.terms(Analysis.of(family), clause.text());
      add(ways, terms.find(Fields.folded(LuceneDocuments.PASSAGE, family), folded, 1));
    }
    return any(ways);
  }

  /** A number may stand in a text of any language. */
  private static Set<Family> families(String text) {
    var families = Family.thatWrite(text);
    return families.isEmpty() ? Set.of(Family.values()) : families;
  }

  private static void add(List<Query> ways, @Nullable Query way) {
    if (way != null) {
      ways.add(way);
    }
  }

  private static Query any(List<Query> ways) {
    return ways.isEmpty()
        ? NOTHING
        : ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, OTHERS_TOO);
  }
}
