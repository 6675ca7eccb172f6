package org.childhub.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.EntryMoved;
import org.childhub.text.Language;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads publications back whole, and keeps the addresses that they name right. */
@Component
class PublicationDrafts {
  private final JdbcClient db;
  private final EntryDrafts entries;
  private final PublicationQueries publications;
  private final PublicationTexts texts;

  PublicationDrafts(
      JdbcClient db, EntryDrafts entries, PublicationQueries publications, PublicationTexts texts) {
    this.db = db;
    this.entries = entries;
    this.publications = publications;
    this.texts = texts;
  }

  Optional<PublicationDraft> find(long entryId) {
    return entries
        .find(entryId)
        .flatMap(
            entry ->
                publications
                    .find(entryId, entry.slug())
                    .map(publication -> draft(entryId, entry, publication)));
  }

  private PublicationDraft draft(long entryId, EntryDraft entry, Publication publication) {
    return new PublicationDraft(
        entry,
        publication.authors(),
        publication.publisher(),
        publication.licence(),
        publication.isbn(),
        publication.doi(),
        publication.url(),
        publication.symbol(),
        publication.status(),
        publication.donors(),
        byLanguage(
            publication.bodyLanguages(), language -> texts.find(entryId, language).orElseThrow()),
        byLanguage(
            publication.readable().keySet().stream().map(Language::of).toList(),
            language -> publications.paragraphs(entryId, language)),
        publications.references(entryId),
        publication.relations());
  }

  private static <T> Map<Language, T> byLanguage(
      List<Language> languages, Function<Language, T> text) {
    var texts = new LinkedHashMap<Language, T>();
    languages.forEach(language -> texts.put(language, text.apply(language)));
    return texts;
  }

  /** Relations and references name others by their addresses. */
  @EventListener
  void on(EntryMoved moved) {
    for (var table : List.of("library_relation", "library_reference")) {
      db.sql("update %s set target_slug = :to where target_slug = :from".formatted(table))
          .param("from", moved.from())
          .param("to", moved.to())
          .update();
    }
  }
}
