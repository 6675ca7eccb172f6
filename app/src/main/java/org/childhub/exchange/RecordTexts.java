package org.childhub.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.catalogue.EntryText;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** The titles and summaries of a record by language, the original's first. */
final class RecordTexts {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_SUMMARY = 5000;

  private final ImportRecord record;
  private final FieldCheck check;
  private final Map<Language, String> titles = new LinkedHashMap<>();
  private final Map<Language, String> summaries = new LinkedHashMap<>();
  private final Language original;

  /**
   * @param fallback the language of records that name none; null: it is told from the letters
   */
  RecordTexts(ImportRecord record, FieldCheck check, @Nullable Language fallback) {
    this.record = record;
    this.check = check;
    this.original = original(fallback);
    gather(Columns.TITLE, titles, LONGEST_TITLE);
    gather(Columns.SUMMARY, summaries, LONGEST_SUMMARY);
  }

  Language original() {
    return original;
  }

  boolean hasTitle() {
    return titles.containsKey(original);
  }

  String title() {
    return titles.getOrDefault(original, "");
  }

  Map<Language, EntryText> all() {
    var texts = new LinkedHashMap<Language, EntryText>();
    texts.put(original, EntryText.original(title(), summary()));
    titles.forEach(
        (language, title) -> {
          if (!language.equals(original)) {
            texts.put(
                language,
                new EntryText(title, summaries.getOrDefault(language, ""), "reviewed", null));
          }
        });
    return texts;
  }

  // An abstract in another language than the title is better than none.
  private String summary() {
    String own = summaries.get(original);
    Optional<Map.Entry<Language, String>> homeless =
        summaries.entrySet().stream()
            .filter(summary -> !titles.containsKey(summary.getKey()))
            .findFirst();
    if (own == null && homeless.isPresent()) {
      return homeless.get().getValue();
    }
    homeless.ifPresent(
        summary -> check.problem(Columns.SUMMARY, "exchange.reason.untitled", summary.getKey()));
    return own == null ? "" : own;
  }

  private Language original(@Nullable Language fallback) {
    String sample = CleanText.line(record.first(Columns.TITLE));
    for (String named : check.lines(Columns.LANGUAGE)) {
      for (String one : named.split("[|;,]")) {
        Optional<Language> language = LanguageNames.find(one, sample);
        if (language.isPresent()) {
          return language.get();
        }
        check.wrong(Columns.LANGUAGE, one.strip(), "exchange.reason.language");
      }
    }
    List<Value> titles = record.all(Columns.TITLE);
    return Optional.ofNullable(titles.isEmpty() ? null : titles.getFirst().language())
        .flatMap(tag -> LanguageNames.find(tag, sample))
        .orElseGet(() -> fallback != null ? fallback : LanguageNames.guess(sample));
  }

  private void gather(String field, Map<Language, String> texts, int longest) {
    for (Value value : record.all(field)) {
      String text =
          field.equals(Columns.SUMMARY)
              ? CleanText.paragraphs(value.text())
              : CleanText.line(value.text());
      Language language = language(field, value, text);
      if (!text.isEmpty()) {
        texts.putIfAbsent(language, check.clean(field, text, longest));
      }
    }
  }

  private Language language(String field, Value value, String text) {
    String named = value.language();
    if (named == null) {
      return original;
    }
    Optional<Language> language = LanguageNames.find(named, text);
    if (language.isEmpty()) {
      check.wrong(field, named, "exchange.reason.language");
    }
    return language.orElse(original);
  }
}
