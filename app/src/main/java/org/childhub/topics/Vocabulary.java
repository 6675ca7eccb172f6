package org.childhub.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.childhub.lexicon.Family;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.topics.Concept.LabelKind;
import org.springframework.util.function.SingletonSupplier;

/** All topics at one moment, linked and indexed by their names; never changes. */
final class Vocabulary {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Topic> topics = new TreeMap<>();
  private final Map<String, Topic> inUse = new TreeMap<>();
  private final Map<String, String> merged;
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Map<String, Set<String>> descendants = new HashMap<>();
  private final Supplier<Names> names;
  private final Map<Family, StemmedNames> stemmed = new ConcurrentHashMap<>();

  /**
   * Topics by the words of their names.
   *
   * @param longest how many words the longest name has that begins with a word
   */
  private record Names(Map<String, Topic> byWords, Map<String, Integer> longest) {}

  /** Takes the concepts and what others became part of, by slug. */
  Vocabulary(Collection<Concept> concepts, Map<String, String> merged) {
    this.merged = Map.copyOf(merged);
    var narrower = new HashMap<String, Set<String>>();
    for (var concept : concepts) {
      if (concept.retired()) {
        continue;
      }
      concept
          .broader()
          .forEach(
              slug -> narrower.computeIfAbsent(slug, any -> new TreeSet<>()).add(concept.slug()));
    }
    for (var concept : concepts) {
      topics.put(
          concept.slug(),
          topic(concept, List.copyOf(narrower.getOrDefault(concept.slug(), Set.of()))));
    }
    topics.values().stream()
        .filter(topic -> !topic.retired())
        .forEach(topic -> inUse.put(topic.slug(), topic));
    for (var topic : topics.values()) {
      var above = new LinkedHashSet<String>();
      climb(topic, above);
      ancestors.put(topic.slug(), above);
      descendants.computeIfAbsent(topic.slug(), any -> new TreeSet<>()).add(topic.slug());
      above.forEach(
          slug -> descendants.computeIfAbsent(slug, any -> new TreeSet<>()).add(topic.slug()));
    }
    names = SingletonSupplier.of(() -> names(concepts));
  }

  private Names names(Collection<Concept> concepts) {
    var byWords = new HashMap<String, Topic>();
    // Names before synonyms: where a word is both, the name wins.
    inUse
        .values()
        .forEach(
            topic ->
                topic
                    .labels()
                    .values()
                    .forEach(name -> byWords.putIfAbsent(String.join(" ", words(name)), topic)));
    for (var concept : concepts) {
      if (concept.retired()) {
        continue;
      }
      concept.labels().stream()
          .filter(label -> label.kind() == LabelKind.ALT || label.kind() == LabelKind.HIDDEN)
          .forEach(
              label ->
                  byWords.putIfAbsent(
                      String.join(" ", words(label.text())), topic(concept.slug())));
    }
    var longest = new HashMap<String, Integer>();
    for (var name : byWords.keySet()) {
      var words = name.split(" ");
      longest.merge(words[0], words.length, Math::max);
    }
    return new Names(byWords, longest);
  }

  private static Topic topic(Concept concept, List<String> narrower) {
    var synonyms = new HashMap<Language, List<String>>();
    var labels = new LinkedHashMap<Language, String>();
    var definitions = new LinkedHashMap<Language, String>();
    concept.labels().stream()
        .sorted((one, other) -> one.text().compareTo(other.text()))
        .forEach(
            label -> {
              switch (label.kind()) {
                case PREF -> labels.put(label.language(), label.text());
                case ALT ->
                    synonyms
                        .computeIfAbsent(label.language(), any -> new ArrayList<>())
                        .add(label.text());
                case DEFINITION -> definitions.put(label.language(), label.text());
                case HIDDEN -> {}
              }
            });
    return new Topic(
        concept.slug(),
        concept.uri(),
        labels,
        synonyms,
        definitions,
        concept.broader().stream().sorted().toList(),
        narrower,
        concept.related().stream().sorted().toList(),
        concept.retired());
  }

  private void climb(Topic topic, Set<String> above) {
    for (var slug : topic.broader()) {
      if (above.add(slug)) {
        climb(topic(slug), above);
      }
    }
  }

  private Topic topic(String slug) {
    var topic = topics.get(slug);
    if (topic == null) {
      throw new IllegalStateException("No topic " + slug);
    }
    return topic;
  }

  Optional<Topic> find(String slug) {
    return Optional.ofNullable(topics.get(slug))
        .or(() -> Optional.ofNullable(merged.get(slug)).map(topics::get));
  }

  Map<String, Topic> inUse() {
    return inUse;
  }

  Set<String> ancestors(String slug) {
    return ancestors.getOrDefault(slug, Set.of());
  }

  Set<String> descendants(String slug) {
    return descendants.getOrDefault(slug, Set.of());
  }

  /** The topics that a text names, in its order; of names that overlap, the longest. */
  List<Topic> match(String text) {
    var words = words(text);
    var known = names.get();
    var found = new LinkedHashSet<Topic>();
    var at = 0;
    while (at < words.size()) {
      var length = Math.min(known.longest().getOrDefault(words.get(at), 0), words.size() - at);
      while (length > 0
          && !known.byWords().containsKey(String.join(" ", words.subList(at, at + length)))) {
        length--;
      }
      var topic = known.byWords().get(String.join(" ", words.subList(at, at + length)));
      if (topic != null) {
        found.add(topic);
      }
      at += Math.max(1, length);
    }
    return List.copyOf(found);
  }

  List<Mention> mentions(Language language, String text) {
    return stemmed
        .computeIfAbsent(Family.of(language), family -> new StemmedNames(inUse.values(), family))
        .in(text);
  }

  /** Word by word, so that a word has one key in whichever sentence it stands. */
  private static List<String> words(String text) {
    return WORDS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(Fold::fold)
        .collect(Collectors.toList());
  }

  /** The names of each topic in one language, its synonyms after it. */
  Map<String, List<String>> synonyms(Language language) {
    var synonyms = new TreeMap<String, List<String>>();
    for (var topic : inUse.values()) {
      var names = new ArrayList<String>();
      if (topic.labels().containsKey(language) || isDerived(language, topic)) {
        names.add(topic.label(language));
      }
      names.addAll(topic.synonymsFor(language));
      if (!names.isEmpty()) {
        synonyms.put(topic.slug(), names);
      }
    }
    return synonyms;
  }

  private static boolean isDerived(Language language, Topic topic) {
    return language.equals(Language.SR_LATN) && topic.labels().containsKey(Language.SR_CYRL);
  }
}
