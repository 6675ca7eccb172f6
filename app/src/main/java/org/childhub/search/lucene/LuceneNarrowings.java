package org.childhub.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Narrowing;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Starts;
import org.childhub.search.engine.WordKey;

/**
 * Narrows a query by conditions. Two of the same kind are alternatives, but for titles, which must
 * hold the words of all.
 */
final class LuceneNarrowings {
  private static final int DAYS = 10_000;

  private LuceneNarrowings() {}

  static Query narrowed(Query query, List<Narrowing> narrowings) {
    if (narrowings.isEmpty()) {
      return query;
    }
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    var values = new EnumMap<Facet, TreeSet<String>>(Facet.class);
    var makers = new ArrayList<Query>();
    var years = new ArrayList<Query>();
    for (var narrowing : narrowings) {
      if (narrowing.excluded()) {
        all.add(query(narrowing.by()), Occur.MUST_NOT);
        continue;
      }
      switch (narrowing.by()) {
        case Narrowing.Values by ->
            values.computeIfAbsent(by.facet(), facet -> new TreeSet<>()).addAll(by.values());
        case Narrowing.Maker by -> makers.add(query(by));
        case Narrowing.Within by -> years.add(query(by));
        case Narrowing.Title by -> all.add(query(by), Occur.FILTER);
        case Narrowing.Among by -> all.add(query(by), Occur.FILTER);
      }
    }
    values.forEach((facet, any) -> all.add(query(new Narrowing.Values(facet, any)), Occur.FILTER));
    any(makers, all);
    any(years, all);
    return all.build();
  }

  private static void any(List<Query> ways, BooleanQuery.Builder all) {
    if (!ways.isEmpty()) {
      var any = new BooleanQuery.Builder();
      ways.forEach(way -> any.add(way, Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
  }

  private static Query query(Narrowing.By by) {
    return switch (by) {
      case Narrowing.Values values ->
          new TermInSetQuery(
              LuceneDocuments.FACETS,
              values.values().stream()
                  .map(value -> new BytesRef(values.facet().code() + ":" + value))
                  .toList());
      case Narrowing.Within years ->
          NumericDocValuesField.newSlowRangeQuery(
              LuceneDocuments.PUBLISHED,
              years.from() == null ? 0 : (long) years.from() * DAYS,
              years.to() == null ? Long.MAX_VALUE : (years.to() + 1L) * DAYS - 1);
      case Narrowing.Title title -> title(title.words());
      case Narrowing.Among among ->
          new TermInSetQuery(
              LuceneDocuments.ID,
              among.entryIds().stream().map(id -> new BytesRef(Long.toString(id))).toList());
      case Narrowing.Maker maker -> {
        var name = new BooleanQuery.Builder();
        for (var key : WordKey.keys(maker.words())) {
          name.add(new TermQuery(new Term(Starts.MAKER_WORD, key)), Occur.FILTER);
        }
        yield name.build();
      }
    };
  }

  private static Query title(String words) {
    var ways = new BooleanQuery.Builder();
    var families = Family.thatWrite(words);
    for (var family : families.isEmpty() ? Set.of(Family.values()) : families) {
      var terms = Analysis.terms(Analysis.of(family), words);
      if (!terms.isEmpty()) {
        var field = Fields.folded(Role.TITLE.code(), family);
        ways.add(new PhraseQuery(field, terms.toArray(String[]::new)), Occur.SHOULD);
      }
    }
    var query = ways.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no such title") : query;
  }
}
