package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Rescoring;
import org.childhub.search.engine.Worth;

/** Brings {@link Rescoring} what the cluster knows of the first few hundred entries. */
final class SecondLook {
  private final Reading reading;
  private final Statistics statistics;
  private final Middle middle;

  SecondLook(Reading reading, Statistics statistics, Middle middle) {
    this.reading = reading;
    this.statistics = statistics;
    this.middle = middle;
  }

  /** The same hits in their new order. */
  List<Hit> at(List<Hit> hits, Queries queries, Family family, Preference preference) {
    if (hits.isEmpty()) {
      return hits;
    }
    var words = queries.words();
    var rarity = (float) words.stream().mapToDouble(Queries.Word::rarity).sum();
    var rescoring =
        new Rescoring(
            Lexicon.shipped(),
            words.stream().map(word -> word.asked().word()).toList(),
            family,
            rarity);
    var first = hits.subList(0, Math.min(Rescoring.MOST, hits.size()));
    var sounds = sounds(first, rescoring);
    var seenFrom = rescoring.hasMeaning() ? middle.of(statistics) : new float[0];
    var again = new ArrayList<Hit>();
    for (var hit : first) {
      var added = sounds.getOrDefault(hit.entry(), 0f);
      if (hit.meaning() != null) {
        added += rescoring.meaning(hit.meaning(), 0, seenFrom);
      }
      var multiplied = preference.of(hit.languages(), hit.published());
      again.add(hit.scored(Rescoring.score(hit.score(), added, multiplied)));
    }
    again.sort(Comparator.comparing((Hit hit) -> -hit.score()));
    again.addAll(hits.subList(first.size(), hits.size()));
    return again;
  }

  private Map<Long, Float> sounds(List<Hit> hits, Rescoring rescoring) {
    var frequencies =
        statistics.of(
            rescoring.grams().keySet().stream()
                .map(gram -> new Statistics.Term(Fields.SOUNDS, gram))
                .toList());
    var all = Math.max(1, frequencies.size(Fields.SOUNDS));
    var grams = new ArrayList<Map<String, Object>>();
    for (var gram : rescoring.grams().keySet()) {
      var held = frequencies.held(Fields.SOUNDS, gram);
      if (held > 0) {
        // BM25 brings the rarity by itself.
        var rarity = Worth.rarity(held, all);
        grams.add(Clauses.term(Fields.SOUNDS, gram, rescoring.worth(gram, held, all) / rarity));
      }
    }
    var found = new HashMap<Long, Float>();
    if (!grams.isEmpty()) {
      var query =
          new Clauses.All()
              .with(Clauses.terms(Terms.ENTRY, hits.stream().map(Hit::entry).toList()))
              .scoring(Clauses.some(grams, 1))
              .query();
      var answer =
          reading.search(
              String.join(" ", rescoring.grams().keySet()),
              Map.of("size", hits.size(), "query", query, "docvalue_fields", List.of(Terms.ENTRY)));
      for (var hit : answer.path("hits").path("hits")) {
        found.put(Hit.entry(hit), hit.path("_score").floatValue(0));
      }
    }
    return found;
  }
}
