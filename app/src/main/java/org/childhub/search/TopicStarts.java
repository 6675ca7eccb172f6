package org.childhub.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Language;
import org.childhub.text.Scripts;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/**
 * The vocabulary by the beginnings of its names and their words, in all languages. Follows changes
 * of the vocabulary by itself.
 */
@Component
class TopicStarts {
  private static final int MOST_STARTS = 4;
  private static final int OTHERS_LANGUAGE = 8;
  private static final int SYNONYM = 2;
  private static final int INSIDE = 1;

  private final Topics topics;
  private volatile Names names = new Names(List.of(), new TreeMap<>());

  TopicStarts(Topics topics) {
    this.topics = topics;
  }

  /** A topic, and by which of its names it was found. */
  record Found(Topic topic, Language language, String name) {}

  private record Name(Topic topic, Language language, String text, boolean preferred, int word) {}

  private record Names(Collection<Topic> of, TreeMap<String, List<Name>> byKey) {}

  /**
   * Topics with a name that holds words with these {@link WordKey}s in a row, of the last only its
   * beginning: the reader's language first, then names before synonyms, then beginnings, then those
   * with most entries.
   */
  List<Found> of(List<String> keys, Language reader, Map<String, Integer> entries, int limit) {
    var prefix = String.join(" ", keys);
    var best = new TreeMap<String, Name>();
    current().subMap(prefix, true, prefix + Character.MAX_VALUE, false).values().stream()
        .flatMap(List::stream)
        .forEach(
            name ->
                best.merge(
                    name.topic().slug(),
                    name,
                    (one, other) -> distance(other, reader) < distance(one, reader) ? other : one));
    return best.values().stream()
        .sorted(
            Comparator.comparing((Name name) -> distance(name, reader))
                .thenComparing(name -> -entries.getOrDefault(name.topic().slug(), 0)))
        .limit(limit)
        .map(name -> new Found(name.topic(), name.language(), name.text()))
        .toList();
  }

  private static int distance(Name name, Language reader) {
    var bonus = Preference.bonus(name.language().tag(), reader);
    var language = bonus > 0 ? Math.round(OTHERS_LANGUAGE * (1 - 4 * bonus)) : OTHERS_LANGUAGE;
    return language + (name.preferred() ? 0 : SYNONYM) + (name.word() == 0 ? 0 : INSIDE);
  }

  private TreeMap<String, List<Name>> current() {
    var all = topics.all();
    var held = names;
    if (held.of() != all) {
      held = read(all);
      names = held;
    }
    return held.byKey();
  }

  private static Names read(Collection<Topic> all) {
    var byKey = new TreeMap<String, List<Name>>();
    for (var topic : all) {
      topic.labels().forEach((language, label) -> add(topic, language, label, true, byKey));
      topic
          .synonyms()
          .forEach(
              (language, others) ->
                  others.forEach(other -> add(topic, language, other, false, byKey)));
    }
    return new Names(all, byKey);
  }

  private static void add(
      Topic topic,
      Language language,
      String text,
      boolean preferred,
      Map<String, List<Name>> byKey) {
    var keys = WordKey.keys(text);
    for (var word = 0; word < Math.min(keys.size(), MOST_STARTS); word++) {
      byKey
          .computeIfAbsent(
              String.join(" ", keys.subList(word, keys.size())), key -> new ArrayList<>())
          .add(new Name(topic, language, text, preferred, word));
    }
  }

  /** A name as this reader writes it. */
  static String shown(Found found, Language reader) {
    return Scripts.forReader(found.name(), found.language(), reader);
  }
}
