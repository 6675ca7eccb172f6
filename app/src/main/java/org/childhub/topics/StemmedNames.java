package org.childhub.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.jspecify.annotations.Nullable;

/**
 * The names of topics in one family of languages as stems, so that inflected forms are found in
 * whatever script. Of names that overlap the longest counts.
 */
final class StemmedNames {
  private final Analyzer analyzer;

  /** By their first stem, the longest first. */
  private final Map<String, List<Name>> names = new HashMap<>();

  StemmedNames(Collection<Topic> topics, Family family) {
    this.analyzer = Analysis.of(family);
    for (var topic : topics) {
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
  }

  private record Name(List<String> stems, String slug) {}

  /** What a text names, in its order, a topic as often as it is named. */
  List<Mention> in(String text) {
    var stems = Analysis.terms(analyzer, text);
    var mentions = new ArrayList<Mention>();
    for (var at = 0; at < stems.size(); ) {
      var name = longest(stems, at);
      if (name == null) {
        at++;
      } else {
        mentions.add(new Mention(name.slug(), name.stems().size()));
        at += name.stems().size();
      }
    }
    return mentions;
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

  private @Nullable Name longest(List<String> stems, int at) {
    for (var name : names.getOrDefault(stems.get(at), List.of())) {
      var end = at + name.stems().size();
      if (end <= stems.size() && stems.subList(at, end).equals(name.stems())) {
        return name;
      }
    }
    return null;
  }
}
