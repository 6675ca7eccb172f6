package org.childhub.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.WordKey;
import org.childhub.search.engine.Wording;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;

/** What helps on where a question found nothing or little. Every way leads to something. */
@Component
class WaysOut {
  private static final int SHORTEST = 3;
  private static final int CORRECTIONS = 2;
  private static final int MOST_WORDS = 6;
  private static final int TOPICS = 6;

  private final SearchIndex index;
  private final Corrections corrections;
  private final FacetNames names;
  private final Topics topics;
  private final TopicStarts starts;

  WaysOut(
      SearchIndex index,
      Corrections corrections,
      FacetNames names,
      Topics topics,
      TopicStarts starts) {
    this.index = index;
    this.corrections = corrections;
    this.names = names;
    this.topics = topics;
    this.starts = starts;
  }

  Listing.Ways of(Page page, Typed asked, Question question, ListAddress address, Results results) {
    if (asked.typed().isEmpty() && address.chosen().isEmpty()) {
      return Listing.Ways.NONE;
    }
    var meant = meant(asked, question, address);
    return results.total() > 0
        ? new Listing.Ways(meant, List.of(), List.of(), List.of())
        : new Listing.Ways(
            meant,
            fewer(asked, question, address),
            wider(page, asked, question, address),
            related(page, asked));
  }

  /** With words put right that no text knows. */
  private List<Listing.Way> meant(Typed asked, Question question, ListAddress address) {
    return corrections.of(question, CORRECTIONS).stream()
        .map(
            corrected ->
                new Listing.Way(
                    corrected.words(),
                    address.with(asked.with(corrected.words())),
                    corrected.total()))
        .toList();
  }

  /** Each word left out in turn. */
  private List<Listing.Way> fewer(Typed asked, Question question, ListAddress address) {
    var wanted = Wording.of(question.words()).wanted();
    if (wanted.size() < 2 || wanted.size() > MOST_WORDS) {
      return List.of();
    }
    var ways = new ArrayList<Listing.Way>();
    for (var clause : wanted) {
      var rest = without(asked.words(), clause);
      var total = rest.isBlank() ? 0 : index.search(question.counting(rest)).total();
      add(ways, rest, address.with(asked.with(rest)), total);
    }
    return ways;
  }

  private static String without(String words, Wording.Clause clause) {
    var at = words.indexOf(clause.text());
    var end = at + clause.text().length();
    var cut = at < 0 ? words : words.substring(0, at) + " " + words.substring(end);
    return cut.replaceAll("[\"„“”«»]\\s*[\"„“”«»]", " ").replaceAll("\\s+", " ").strip();
  }

  /** Each filter and condition taken away in turn. */
  private List<Listing.Way> wider(Page page, Typed asked, Question question, ListAddress address) {
    var ways = new ArrayList<Listing.Way>();
    for (var narrowing : asked.narrowings()) {
      var fewer = new ArrayList<>(asked.narrowings());
      fewer.remove(narrowing);
      var total = index.search(question.counting(fewer, question.chosen())).total();
      add(ways, narrowing.typed(), address.with(asked.without(narrowing)), total);
    }
    question
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> {
                      var fewer = without(question.chosen(), facet, value);
                      var other = question.counting(question.narrowings(), fewer);
                      add(
                          ways,
                          names.name(page.t(), facet, value),
                          address.without(facet, value),
                          index.search(other).total());
                    }));
    return ways;
  }

  private static Map<Facet, Set<String>> without(
      Map<Facet, Set<String>> chosen, Facet facet, String value) {
    var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.forEach((each, values) -> fewer.put(each, new TreeSet<>(values)));
    fewer.getOrDefault(facet, new TreeSet<>()).remove(value);
    return fewer;
  }

  private static void add(List<Listing.Way> ways, String label, String address, long total) {
    if (total > 0) {
      ways.add(new Listing.Way(label, address, total));
    }
  }

  /** Topics that the words name or begin to name, and their neighbours. */
  private List<String> related(Page page, Typed asked) {
    var slugs = new LinkedHashSet<String>();
    for (var topic : topics.match(asked.words())) {
      slugs.add(topic.slug());
      slugs.addAll(topic.related());
    }
    for (var key : WordKey.keys(asked.words())) {
      if (key.length() >= SHORTEST && slugs.size() < TOPICS) {
        starts.of(List.of(key), page.language(), Map.of(), 2).stream()
            .map(found -> found.topic())
            .map(Topic::slug)
            .forEach(slugs::add);
      }
    }
    return slugs.stream().limit(TOPICS).toList();
  }
}
