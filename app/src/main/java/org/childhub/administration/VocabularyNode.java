package org.childhub.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Texts;
import org.childhub.topics.Topic;
import org.childhub.topics.TopicSheet;
import org.childhub.topics.Topics;

/**
 * A topic in an editor's list.
 *
 * @param missing languages of the interface in which it has no name or no definition
 * @param narrower what stands below it, empty in a list of what was looked for
 */
public record VocabularyNode(
    TopicSheet sheet, Topic.Words name, List<Language> missing, List<VocabularyNode> narrower) {

  /** The tree of all that are in use. */
  static List<VocabularyNode> tree(Map<String, TopicSheet> sheets, Topics topics, Texts texts) {
    var below = new HashMap<String, List<TopicSheet>>();
    var top = new ArrayList<TopicSheet>();
    for (var sheet : sheets.values()) {
      if (sheet.retired()) {
        continue;
      }
      var above =
          sheet.draft().broader().stream()
              .filter(slug -> sheets.containsKey(slug) && !sheets.get(slug).retired())
              .toList();
      above.forEach(slug -> below.computeIfAbsent(slug, any -> new ArrayList<>()).add(sheet));
      if (above.isEmpty()) {
        top.add(sheet);
      }
    }
    return nodes(top, below, topics, texts);
  }

  /** Those that fit, in the alphabet of the reader. */
  static List<VocabularyNode> those(
      Map<String, TopicSheet> sheets, Predicate<TopicSheet> fit, Topics topics, Texts texts) {
    return nodes(sheets.values().stream().filter(fit).toList(), Map.of(), topics, texts);
  }

  private static List<VocabularyNode> nodes(
      List<TopicSheet> sheets, Map<String, List<TopicSheet>> below, Topics topics, Texts texts) {
    return sheets.stream()
        .map(
            sheet ->
                new VocabularyNode(
                    sheet,
                    name(sheet, topics, texts.language()),
                    missing(sheet),
                    nodes(below.getOrDefault(sheet.slug(), List.of()), below, topics, texts)))
        .sorted(Comparator.comparing(node -> node.name().text(), texts.compare()))
        .toList();
  }

  private static Topic.Words name(TopicSheet sheet, Topics topics, Language reader) {
    return topics
        .find(sheet.slug())
        .map(topic -> topic.name(reader))
        .orElseGet(() -> new Topic.Words(Language.EN, sheet.slug()));
  }

  private static List<Language> missing(TopicSheet sheet) {
    return Languages.INTERFACE.stream()
        .filter(language -> !language.equals(Language.SR_LATN))
        .filter(
            language ->
                !sheet.draft().names().containsKey(language)
                    || !sheet.draft().definitions().containsKey(language))
        .toList();
  }

  /** Whether a topic lacks a name or a definition in a language. */
  static boolean lacks(TopicSheet sheet, String tag) {
    return missing(sheet).stream().anyMatch(language -> language.tag().equals(tag));
  }

  /** Whether any of its words, in whatever language and script, holds what was looked for. */
  static boolean says(TopicSheet sheet, String words) {
    var wanted = Fold.fold(words);
    var draft = sheet.draft();
    return Stream.of(
            Stream.of(sheet.slug().replace('-', ' ')),
            draft.names().values().stream(),
            draft.synonyms().values().stream().flatMap(List::stream),
            draft.hidden().values().stream().flatMap(List::stream))
        .flatMap(texts -> texts)
        .anyMatch(text -> Fold.fold(text).contains(wanted));
  }
}
