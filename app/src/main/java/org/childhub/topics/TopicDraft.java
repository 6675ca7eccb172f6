package org.childhub.topics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.topics.Concept.Label;
import org.childhub.topics.Concept.LabelKind;

/**
 * A topic as an editor writes it; broader and related are slugs.
 *
 * @param synonyms other names, which readers see
 * @param hidden words that people type and no reader sees
 */
public record TopicDraft(
    Map<Language, String> names,
    Map<Language, List<String>> synonyms,
    Map<Language, List<String>> hidden,
    Map<Language, String> definitions,
    Set<String> broader,
    Set<String> related) {

  static TopicDraft of(Concept concept) {
    return new TopicDraft(
        concept.single(LabelKind.PREF),
        concept.several(LabelKind.ALT),
        concept.several(LabelKind.HIDDEN),
        concept.single(LabelKind.DEFINITION),
        concept.broader(),
        concept.related());
  }

  Set<Label> labels() {
    var labels = new HashSet<Label>();
    names.forEach((language, text) -> labels.add(new Label(LabelKind.PREF, language, text)));
    definitions.forEach(
        (language, text) -> labels.add(new Label(LabelKind.DEFINITION, language, text)));
    several(LabelKind.ALT, synonyms, labels);
    several(LabelKind.HIDDEN, hidden, labels);
    return labels;
  }

  private static void several(
      LabelKind kind, Map<Language, List<String>> texts, Set<Label> labels) {
    texts.forEach(
        (language, words) -> words.forEach(word -> labels.add(new Label(kind, language, word))));
  }
}
