package org.childhub.translation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.childhub.topics.Mention;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/** The words of the vocabulary for what a text names. */
@Component
public class Glossary {
  private final Topics topics;

  Glossary(Topics topics) {
    this.topics = topics;
  }

  /**
   * A concept that a text names.
   *
   * @param source its name in the text's language
   * @param target its name in the language of the translation
   * @param synonyms other names there
   */
  public record Term(String slug, String source, String target, List<String> synonyms) {}

  /**
   * The concepts that a text names, in whatever form, and that have a name in the other language,
   * in its order.
   */
  List<Term> of(Content content, Language language) {
    var source = Language.of(content.original());
    var words = content.in(content.original());
    var text =
        Stream.of(Part.values()).map(part -> part.in(words)).collect(Collectors.joining("\n"));
    return topics.mentions(source, text).stream()
        .map(Mention::slug)
        .distinct()
        .flatMap(slug -> topics.find(slug).stream())
        .filter(topic -> topic.name(language).language().equals(language))
        .map(topic -> term(topic, source, language))
        .toList();
  }

  private static Term term(Topic topic, Language source, Language language) {
    return new Term(
        topic.slug(), topic.label(source), topic.label(language), topic.synonymsFor(language));
  }
}
