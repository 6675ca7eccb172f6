package org.childhub.administration;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.topics.Flaw;
import org.childhub.topics.TopicDraft;
import org.childhub.topics.TopicSheet;
import org.childhub.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its form shows it.
 *
 * @param slug empty for one that is new
 * @param texts by field: name, synonyms, hidden or definition, a full stop and the language;
 *     synonyms one a line
 * @param seen when the state that the editor saw was written
 */
public record TopicForm(
    String slug,
    List<Language> languages,
    Map<String, String> texts,
    Set<String> broader,
    Set<String> related,
    String seen,
    List<Flaw> flaws) {
  private static final List<String> KINDS = List.of("name", "synonyms", "hidden", "definition");

  static TopicForm empty(Set<String> broader) {
    return new TopicForm("", languages(Set.of()), Map.of(), broader, Set.of(), "", List.of());
  }

  static TopicForm of(TopicSheet sheet) {
    var draft = sheet.draft();
    var texts = new HashMap<String, String>();
    draft.names().forEach((language, text) -> texts.put("name." + language.tag(), text));
    draft
        .definitions()
        .forEach((language, text) -> texts.put("definition." + language.tag(), text));
    draft.synonyms().forEach((language, words) -> put("synonyms.", language, words, texts));
    draft.hidden().forEach((language, words) -> put("hidden.", language, words, texts));
    return new TopicForm(
        sheet.slug(),
        languages(texts.keySet()),
        texts,
        new TreeSet<>(draft.broader()),
        new TreeSet<>(draft.related()),
        sheet.changedAt().toString(),
        List.of());
  }

  private static void put(
      String kind, Language language, List<String> words, Map<String, String> texts) {
    texts.put(kind + language.tag(), String.join("\n", words));
  }

  static TopicForm typed(String slug, Typed typed) {
    var texts = new HashMap<String, String>();
    var languages = languages(typed.fields().keySet());
    for (var language : languages) {
      for (var kind : KINDS) {
        var field = kind + "." + language.tag();
        var text = kind.equals("name") ? typed.line(field) : typed.text(field);
        if (!text.isEmpty()) {
          texts.put(field, text);
        }
      }
    }
    var broader = new TreeSet<>(typed.chosen("broader"));
    broader.addAll(typed.chosen("broader-more"));
    var related = new TreeSet<>(typed.chosen("related"));
    related.addAll(typed.chosen("related-more"));
    return new TopicForm(slug, languages, texts, broader, related, typed.line("seen"), List.of());
  }

  /** Those of the interface and those that a text is in already. */
  private static List<Language> languages(Set<String> fields) {
    var languages = new LinkedHashSet<>(Languages.INTERFACE);
    // Derived from Cyrillic.
    languages.remove(Language.SR_LATN);
    fields.stream()
        .filter(field -> field.startsWith("name.") || field.startsWith("definition."))
        .sorted()
        .flatMap(field -> Language.find(field.substring(field.indexOf('.') + 1)).stream())
        .filter(language -> !language.equals(Language.SR_LATN))
        .forEach(languages::add);
    return List.copyOf(languages);
  }

  TopicDraft draft() {
    return new TopicDraft(
        single("name"),
        several("synonyms"),
        several("hidden"),
        single("definition"),
        new HashSet<>(broader),
        new HashSet<>(related));
  }

  private Map<Language, String> single(String kind) {
    var single = new LinkedHashMap<Language, String>();
    for (var language : languages) {
      var text = text(kind, language);
      if (!text.isEmpty()) {
        single.put(language, text);
      }
    }
    return single;
  }

  private Map<Language, List<String>> several(String kind) {
    var several = new LinkedHashMap<Language, List<String>>();
    for (var language : languages) {
      several.put(language, Typed.lines(text(kind, language)));
    }
    return several;
  }

  Instant seenAt() {
    try {
      return Instant.parse(seen);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** The same with what stands against it, and with what another editor wrote taken as seen. */
  TopicForm with(List<Flaw> newFlaws, String nowSeen) {
    return new TopicForm(slug, languages, texts, broader, related, nowSeen, newFlaws);
  }

  public String text(String kind, Language language) {
    return texts.getOrDefault(kind + "." + language.tag(), "");
  }

  public boolean lacks(String kind, Language language) {
    return text(kind, language).isEmpty();
  }

  public @Nullable Flaw flaw(String field) {
    return flaws.stream().filter(flaw -> flaw.field().equals(field)).findFirst().orElse(null);
  }

  /** Whether something stands against what was typed in this language. */
  public boolean isWrong(Language language) {
    return flaws.stream().anyMatch(flaw -> flaw.field().endsWith("." + language.tag()));
  }
}
