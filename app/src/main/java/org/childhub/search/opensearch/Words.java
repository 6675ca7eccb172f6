package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Spelling;
import org.childhub.search.engine.Starts;

/** The words of the index, for {@link Spelling}. */
record Words(Reading reading, Statistics statistics) implements Spelling.Dictionary {
  private static final int MOST = 100;

  @Override
  public boolean isKnown(String word, String key) {
    var terms = new LinkedHashSet<Statistics.Term>();
    for (var family : Family.thatWrite(word)) {
      for (var term : Analysis.terms(Analysis.of(family), word)) {
        for (var role : Role.values()) {
          terms.add(new Statistics.Term(Fields.folded(role.code(), family), term));
        }
      }
    }
    terms.add(new Statistics.Term(Terms.SPELLING_KEY, key));
    var frequencies = statistics.of(terms);
    return terms.stream().anyMatch(term -> frequencies.held(term.field(), term.term()) > 0);
  }

  @Override
  public Map<Spelling.Form, Integer> like(String key, int letters) {
    var keys = keys(key, letters);
    if (keys.isEmpty()) {
      return Map.of();
    }
    var pattern = keys.stream().collect(Collectors.joining("|", "(", ")" + Starts.MARK + ".*"));
    var found = new HashMap<Spelling.Form, Integer>();
    new Hints(reading)
        .counts(Starts.SPELLING, pattern, Clauses.terms(Terms.SPELLING_KEY, keys))
        .forEach((term, count) -> found.merge(Spelling.Form.of(term), count, Integer::sum));
    return found;
  }

  private List<String> keys(String key, int letters) {
    var like =
        Map.of(
            "field",
            Terms.SPELLING_KEY,
            "suggest_mode",
            "always",
            "max_edits",
            letters,
            "prefix_length",
            1,
            "min_word_length",
            1,
            "size",
            MOST,
            "accuracy",
            0.1);
    var answer =
        reading.search(
            key, Map.of("size", 0, "suggest", Map.of("like", Map.of("text", key, "term", like))));
    return answer
        .path("suggest")
        .path("like")
        .path(0)
        .path("options")
        .valueStream()
        .map(option -> option.path("text").asString())
        .toList();
  }
}
