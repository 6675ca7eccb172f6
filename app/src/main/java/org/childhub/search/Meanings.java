package org.childhub.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/**
 * Which other words are looked for with those typed, by the vocabulary: the names of a topic in the
 * reader's language and in those of the interface. Entries carry all names of their topics.
 */
@Component
class Meanings {
  private static final int MOST = 8;
  private static final int MOST_TOPICS = 2;

  private final Topics topics;

  Meanings(Topics topics) {
    this.topics = topics;
  }

  /** The reader's language first; each word once, whatever its script and accents. */
  List<Also> of(String words, Language reader) {
    var also = new ArrayList<Also>();
    var said = new HashSet<String>();
    said.add(key(words));
    topics.match(words).stream()
        .limit(MOST_TOPICS)
        .forEach(topic -> add(topic, words, reader, said, also));
    return List.copyOf(also.subList(0, Math.min(MOST, also.size())));
  }

  private static void add(
      Topic topic, String words, Language reader, HashSet<String> said, ArrayList<Also> also) {
    var asked = asked(topic, words);
    var languages =
        Stream.concat(
                Stream.concat(Stream.of(reader), Languages.fallbacks(reader).stream()),
                Languages.INTERFACE.stream())
            .distinct()
            .filter(language -> !language.equals(Language.SR_LATN))
            .toList();
    for (var language : languages) {
      var name = topic.labels().get(language);
      if (name != null && said.add(key(name))) {
        also.add(
            new Also(
                asked, Scripts.shown(language, reader), Scripts.forReader(name, language, reader)));
      }
    }
  }

  /** The name of the topic that was typed, all of it where that cannot be told. */
  private static String asked(Topic topic, String words) {
    var typed = " " + key(words) + " ";
    return Stream.concat(
            topic.labels().values().stream(),
            topic.synonyms().values().stream().flatMap(List::stream))
        .filter(name -> typed.contains(" " + key(name) + " "))
        .findFirst()
        .orElse(words);
  }

  private static String key(String words) {
    return String.join(" ", WordKey.keys(words));
  }
}
