package org.childhub.uploads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.text.Language;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the topics that a text names, by labels and synonyms in its family of languages and by
 * stems, so that inflected forms count. Of names that overlap the longest counts.
 */
@Component
class TopicFinder {
  private static final int MOST = 6;

  /** A title says what a text is about. */
  private static final int TITLE = 8;

  /** Beyond this a word is the text's manner rather than its matter. */
  private static final int MOST_MENTIONS = 10;

  private final Topics topics;

  TopicFinder(Topics topics) {
    this.topics = topics;
  }

  /** A topic's name as stems. */
  private record Name(List<String> stems, String slug) {}

  private static final class Tally {
    private int title;
    private int text;
    private int longest;

    double score() {
      return (title * TITLE + Math.min(text, MOST_MENTIONS)) * (1 + 0.5 * (longest - 1));
    }

    /** One word, once, may be there by chance. */
    boolean counts() {
      return title > 0 || text > 1 || longest > 1;
    }
  }

  /** Slugs of at most six topics, the most fitting first. */
  List<String> of(Language language, String title, String text) {
    var family = Family.of(language);
    var analyzer = Analysis.of(family);
    var names = names(family, analyzer);
    var tallies = new HashMap<String, Tally>();
    count(Analysis.terms(analyzer, title), names, tallies, true);
    count(Analysis.terms(analyzer, text), names, tallies, false);
    return tallies.entrySet().stream()
        .filter(entry -> entry.getValue().counts())
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Tally> entry) -> -entry.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All names by their first stem, the longest first. */
  private Map<String, List<Name>> names(Family family, Analyzer analyzer) {
    var names = new HashMap<String, List<Name>>();
    for (var topic : topics.all()) {
      labels(topic, family)
          .map(label -> Analysis.terms(analyzer, label))
          .filter(stems -> !stems.isEmpty())
          .distinct()
          .forEach(
              stems ->
                  names
                      .computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
                      .add(new Name(stems, topic.slug())));
    }
    names.values().forEach(list -> list.sort(Comparator.comparing(name -> -name.stems().size())));
    return names;
  }

  private static Stream<String> labels(Topic topic, Family family) {
    return Stream.concat(
        topic.labels().entrySet().stream()
            .filter(label -> Family.of(label.getKey()) == family)
            .map(Map.Entry::getValue),
        topic.synonyms().entrySet().stream()
            .filter(words -> Family.of(words.getKey()) == family)
            .flatMap(words -> words.getValue().stream()));
  }

  private static void count(
      List<String> stems,
      Map<String, List<Name>> names,
      Map<String, Tally> tallies,
      boolean title) {
    for (var at = 0; at < stems.size(); ) {
      var name = longest(stems, at, names.getOrDefault(stems.get(at), List.of()));
      if (name == null) {
        at++;
        continue;
      }
      var tally = tallies.computeIfAbsent(name.slug(), slug -> new Tally());
      tally.title += title ? 1 : 0;
      tally.text += title ? 0 : 1;
      tally.longest = Math.max(tally.longest, name.stems().size());
      at += name.stems().size();
    }
  }

  private static @Nullable Name longest(List<String> stems, int at, List<Name> names) {
    for (var name : names) {
      var end = at + name.stems().size();
      if (end <= stems.size() && stems.subList(at, end).equals(name.stems())) {
        return name;
      }
    }
    return null;
  }
}
