package org.childhub.samples;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.childhub.catalogue.AgeRange;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** One YAML file of sample/items: its fields by name, and its texts by language. */
record SampleItem(Map<String, Object> fields) {
  Kind kind() {
    return Kind.of(text("kind"));
  }

  String slug() {
    return text("slug");
  }

  String text(String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("Sample without " + name + ": " + fields.get("slug"));
    }
    return value.toString();
  }

  @Nullable String textOrNull(String name) {
    var value = fields.get(name);
    return value == null ? null : value.toString();
  }

  List<String> list(String name) {
    return fields.get(name) instanceof List<?> values
        ? values.stream().map(Object::toString).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> map(String name) {
    return fields.get(name) instanceof Map<?, ?> values ? (Map<String, Object>) values : Map.of();
  }

  Map<Language, String> bodies() {
    var bodies = new LinkedHashMap<Language, String>();
    texts()
        .forEach(
            (language, text) -> {
              var body = text.get("body");
              if (body != null) {
                bodies.put(language, body.toString());
              }
            });
    return bodies;
  }

  EntryDraft entry() {
    var texts = new LinkedHashMap<Language, EntryText>();
    var original = Language.of(text("original"));
    texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new EntryText(
                        String.valueOf(text.get("title")),
                        String.valueOf(text.getOrDefault("summary", "")).strip(),
                        language.equals(original)
                            ? "original"
                            : String.valueOf(text.getOrDefault("state", "reviewed")),
                        text.get("translator") instanceof String name ? name : null)));
    return new EntryDraft(
        kind(),
        slug(),
        textOrNull("type"),
        original,
        published(fields.get("published")),
        texts,
        list("countries"),
        list("topics"),
        list("audiences"),
        languages(),
        ages(),
        null,
        textOrNull("organisation"),
        list("series"),
        null,
        !Boolean.FALSE.equals(fields.get("sample")));
  }

  private Set<Language> languages() {
    return texts().keySet().stream()
        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Language::tag))));
  }

  private @Nullable AgeRange ages() {
    var ages = list("ages");
    return ages.size() == 2
        ? new AgeRange(Integer.parseInt(ages.get(0)), Integer.parseInt(ages.get(1)))
        : null;
  }

  @SuppressWarnings("unchecked")
  private Map<Language, Map<String, Object>> texts() {
    var texts = new LinkedHashMap<Language, Map<String, Object>>();
    map("texts").forEach((tag, text) -> texts.put(Language.of(tag), (Map<String, Object>) text));
    return texts;
  }

  /** YAML reads a full date as a date, a month or a year as text or number. */
  static PartialDate published(@Nullable Object value) {
    return PartialDate.parse(
        value instanceof Date date
            ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
            : String.valueOf(value));
  }
}
