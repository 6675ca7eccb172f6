package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Rescoring;
import org.childhub.search.engine.Wanted;
import org.childhub.search.engine.Wording;
import org.childhub.text.Language;
import tools.jackson.databind.JsonNode;

/** Answers questions. */
final class Answers {
  private static final List<Object> NEWEST =
      List.of(Map.of(Terms.PUBLISHED, "desc"), Map.of(Terms.ENTRY, "desc"));

  private final Reading reading;
  private final Statistics statistics;
  private final SecondLook secondLook;
  private final int year;

  Answers(Reading reading, Statistics statistics, SecondLook secondLook, int year) {
    this.reading = reading;
    this.statistics = statistics;
    this.secondLook = secondLook;
    this.year = year;
  }

  Answer of(Question question) {
    var wording = Wording.of(question.words());
    if (wording.clauses().isEmpty()) {
      var answer = ask(question, Clauses.ALL, false);
      return answer(question, answer, page(question, Hit.of(answer)), Map.of());
    }
    var family = Family.of(question.reader());
    var byWords = question.order() == Order.RELEVANCE && !wording.wanted().isEmpty();
    var wanted = new Wanted(wording, family, question.only(), false);
    var queries = new Queries(wanted, statistics);
    var answer = ask(question, queries.entries(), byWords);
    if (total(answer) < Answer.FEW && wanted.canBeGenerous() && !question.asksSome()) {
      wanted = new Wanted(wording, family, question.only(), true);
      queries = new Queries(wanted, statistics);
      answer = ask(question, queries.entries(), byWords);
    }
    var hits = Hit.of(answer);
    var preference = new Preference(question.reader(), new String[0], year);
    var page =
        page(question, byWords ? secondLook.at(hits, queries, wanted.family(), preference) : hits);
    var passages =
        wording.wanted().isEmpty()
            ? Map.<Long, Passage>of()
            : new Passages(reading).of(page, queries.passages(), question.reader());
    return answer(question, answer, page, passages);
  }

  private static Answer answer(
      Question question, JsonNode answer, List<Hit> page, Map<Long, Passage> passages) {
    return new Answer(
        total(answer),
        page.stream().map(hit -> new Answer.Hit(hit.entry(), passages.get(hit.entry()))).toList(),
        Facets.counts(answer.path("aggregations")));
  }

  private static List<Hit> page(Question question, List<Hit> hits) {
    var from = Math.min(question.from(), hits.size());
    return hits.subList(from, Math.min(hits.size(), from + question.size()));
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(0);
  }

  private JsonNode ask(Question question, Map<String, Object> words, boolean byWords) {
    var all = new Clauses.All().scoring(words);
    if (!question.kinds().isEmpty()) {
      all.with(Clauses.terms(Terms.facet(Facet.KIND), question.kinds()));
    }
    Narrowings.narrow(all, question.narrowings());
    var body = new HashMap<String, Object>();
    var many = question.size() == 0 ? 0 : question.from() + question.size();
    body.put("size", byWords && many > 0 ? Math.max(many, Rescoring.MOST) : many);
    body.put("query", byWords ? preferred(all.query(), question.reader(), year) : all.query());
    body.put("sort", sort(question, byWords));
    body.put("track_total_hits", true);
    body.put("docvalue_fields", byWords ? Hit.COLUMNS : List.of(Terms.ENTRY));
    body.put("aggs", Facets.aggregations(question.chosen()));
    if (!question.chosen().isEmpty()) {
      body.put("post_filter", Facets.chosen(question.chosen()));
    }
    return reading.search(question.words(), body);
  }

  private static List<Object> sort(Question question, boolean byWords) {
    if (byWords) {
      return List.of(Map.of("_score", "desc"), Map.of(Terms.ENTRY, "asc"));
    }
    if (question.order() != Order.TITLE) {
      return NEWEST;
    }
    var alphabetical =
        Map.of(
            Terms.alphabetical(question.reader()),
            Map.of("order", "asc", "unmapped_type", "keyword"));
    return List.of(alphabetical, NEWEST.getFirst(), NEWEST.getLast());
  }

  /** The entries' scores multiplied by the reader's {@link Preference}. */
  static Map<String, Object> preferred(Map<String, Object> query, Language reader, int year) {
    return Clauses.scored(
        query,
        """
        double most = 0;
        for (def tag : doc['facet_language']) {
          int end = tag.indexOf('-');
          def bonus = params.bonuses.get(end < 0 ? tag : tag.substring(0, end));
          if (bonus != null && bonus > most) {
            most = bonus;
          }
        }
        int age = (int) (params.year - doc['published'].value / 10000);
        int last = params.ages.size() - 1;
        return _score * (1 + most + params.ages.get(age < 0 ? 0 : age > last ? last : age));
        """,
        Map.of(
            "bonuses", Preference.bonuses(reader),
            "ages", new Preference(reader, new String[0], year).ages(),
            "year", year));
  }
}
