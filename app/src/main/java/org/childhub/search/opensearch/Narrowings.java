package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
final class Narrowings {
  private static final long DAYS = 10_000;

  private Narrowings() {}

  static void narrow(Clauses.All all, List<Narrowing> narrowings) {
    var values = new EnumMap<Facet, TreeSet<String>>(Facet.class);
    var makers = new ArrayList<Map<String, Object>>();
    var years = new ArrayList<Map<String, Object>>();
    for (var narrowing : narrowings) {
      if (narrowing.excluded()) {
        all.without(query(narrowing.by()));
        continue;
      }
      switch (narrowing.by()) {
        case Narrowing.Values by ->
            values.computeIfAbsent(by.facet(), facet -> new TreeSet<>()).addAll(by.values());
        case Narrowing.Maker by -> makers.add(query(by));
        case Narrowing.Within by -> years.add(query(by));
        case Narrowing.Title by -> all.with(query(by));
        case Narrowing.Among by -> all.with(query(by));
      }
    }
    values.forEach((facet, any) -> all.with(Clauses.terms(Terms.facet(facet), any)));
    for (var ways : List.of(makers, years)) {
      if (!ways.isEmpty()) {
        all.with(Clauses.some(ways, 1));
      }
    }
  }

  private static Map<String, Object> query(Narrowing.By by) {
    return switch (by) {
      case Narrowing.Values values -> Clauses.terms(Terms.facet(values.facet()), values.values());
      case Narrowing.Within years ->
          Clauses.between(
              Terms.PUBLISHED,
              years.from() == null ? null : years.from() * DAYS,
              years.to() == null ? null : (years.to() + 1) * DAYS - 1);
      case Narrowing.Title title -> title(title.words());
      case Narrowing.Among among ->
          Clauses.ids(among.entryIds().stream().map(id -> Long.toString(id)).toList());
      case Narrowing.Maker maker -> {
        var name = new Clauses.All();
        var keys = WordKey.keys(maker.words());
        keys.forEach(key -> name.with(Clauses.term(Terms.field(Starts.MAKER_WORD), key, 1)));
        yield keys.isEmpty() ? Clauses.NONE : name.query();
      }
    };
  }

  private static Map<String, Object> title(String words) {
    var ways = new ArrayList<Map<String, Object>>();
    var families = Family.thatWrite(words);
    for (var family : families.isEmpty() ? Set.of(Family.values()) : families) {
      var terms = Analysis.terms(Analysis.of(family), words);
      if (!terms.isEmpty()) {
        ways.add(Clauses.row(Terms.field(Fields.folded(Role.TITLE.code(), family)), terms, 1));
      }
    }
    return Clauses.some(ways, 1);
  }
}
