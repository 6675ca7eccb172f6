package org.childhub.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;

/**
 * A topic of the vocabulary. Serbian is kept in Cyrillic and shown in either script; broader,
 * narrower and related are slugs.
 *
 * @param retired whether it is no longer offered for new entries
 * @param synonyms other names by language, none where a language has no other
 */
public record Topic(
    String slug,
    String uri,
    Map<Language, String> labels,
    Map<Language, List<String>> synonyms,
    Map<Language, String> definitions,
    List<String> broader,
    List<String> narrower,
    List<String> related,
    boolean retired) {

  /** Words and the language that they are in. */
  public record Words(Language language, String text) {}

  /** Its name for this reader: in her language, else one that she understands, else the slug. */
  public String label(Language reader) {
    return name(reader).text();
  }

  /** Its name for this reader with the language it is in. */
  public Words name(Language reader) {
    return best(labels, reader).orElseGet(() -> new Words(Language.EN, slug));
  }

  /** What it means, for this reader. */
  public Optional<Words> definition(Language reader) {
    return best(definitions, reader);
  }

  /** Its other names in the reader's own language. */
  public List<String> synonymsFor(Language reader) {
    return source(synonyms, reader)
        .map(
            source ->
                synonyms.getOrDefault(source, List.of()).stream()
                    .map(word -> Scripts.forReader(word, source, reader))
                    .toList())
        .orElse(List.of());
  }

  /** Its name in every language of the interface that has one, this reader's own left out. */
  public List<Words> inOtherLanguages(Language reader) {
    return Languages.INTERFACE.stream()
        .filter(language -> !language.equals(reader))
        .flatMap(language -> inLanguage(labels, language).stream())
        .toList();
  }

  private static Optional<Words> best(Map<Language, String> words, Language reader) {
    return Stream.concat(Stream.of(reader), Languages.fallbacks(reader).stream())
        .flatMap(language -> inLanguage(words, language).stream())
        .findFirst()
        .map(
            found ->
                new Words(
                    Scripts.shown(found.language(), reader),
                    Scripts.forReader(found.text(), found.language(), reader)))
        .or(
            () ->
                words.entrySet().stream()
                    .findFirst()
                    .map(any -> new Words(any.getKey(), any.getValue())));
  }

  private static Optional<Words> inLanguage(Map<Language, String> words, Language language) {
    return source(words, language)
        .map(
            source ->
                new Words(
                    language, Scripts.forReader(words.getOrDefault(source, ""), source, language)));
  }

  /** The language as it is kept: Serbian Latin is written from Cyrillic where nobody wrote it. */
  private static Optional<Language> source(Map<Language, ?> words, Language language) {
    if (words.containsKey(language)) {
      return Optional.of(language);
    }
    return language.equals(Language.SR_LATN) && words.containsKey(Language.SR_CYRL)
        ? Optional.of(Language.SR_CYRL)
        : Optional.empty();
  }
}
