package org.childhub.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.childhub.catalogue.EntryCard;
import org.childhub.library.Author;
import org.childhub.library.Publication;
import org.childhub.library.PublicationDraft;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One of two records that are compared.
 *
 * @param language of title and summary
 * @param label key of the word that names its type; null: unknown
 */
public record Side(
    String title,
    String summary,
    Language language,
    List<String> authors,
    @Nullable String publisher,
    PartialDate published,
    @Nullable String label,
    Collection<Language> languages,
    List<String> countries,
    @Nullable Integer pages,
    @Nullable String doi,
    @Nullable String isbn,
    @Nullable String url) {

  static Side of(PublicationDraft draft) {
    var entry = draft.entry();
    var text = Objects.requireNonNull(entry.texts().get(entry.original()));
    return new Side(
        text.title(),
        text.summary(),
        entry.original(),
        draft.authors().stream().map(Author::name).toList(),
        draft.publisher(),
        entry.published(),
        entry.type() == null ? null : "catalogue.type." + entry.type(),
        entry.languages(),
        entry.countries(),
        entry.pages(),
        draft.doi(),
        draft.isbn(),
        draft.url());
  }

  static Side of(EntryCard card, Publication publication) {
    return new Side(
        card.title(),
        card.summary(),
        card.language(),
        publication.authors().stream().map(Author::name).toList(),
        publication.publisher(),
        card.published(),
        card.label(),
        card.languages(),
        card.countries(),
        card.pages(),
        publication.doi(),
        publication.isbn(),
        publication.url());
  }
}
