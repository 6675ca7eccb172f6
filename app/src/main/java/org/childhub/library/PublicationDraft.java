package org.childhub.library;

import java.util.List;
import java.util.Map;
import org.childhub.catalogue.EntryDraft;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it is handed in: what all entries share, and what only the library knows.
 *
 * @param doi without the resolver's address: 10.1000/182
 * @param isbn digits and X only
 * @param symbol the issuing body's own document number: CRC/C/GC/12
 * @param bodies texts of some pages in Markdown, by language
 * @param paragraphs long texts in numbered paragraphs, by language
 */
public record PublicationDraft(
    EntryDraft entry,
    List<Author> authors,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable String isbn,
    @Nullable String doi,
    @Nullable String url,
    @Nullable String symbol,
    @Nullable String status,
    List<String> donors,
    Map<Language, String> bodies,
    Map<Language, List<Paragraph>> paragraphs,
    List<Reference> references,
    List<Relation> relations) {

  /** A publication known by its metadata alone, as imports bring it. */
  public static PublicationDraft metadata(
      EntryDraft entry,
      List<Author> authors,
      @Nullable String publisher,
      @Nullable String licence,
      @Nullable String isbn,
      @Nullable String doi,
      @Nullable String url) {
    return new PublicationDraft(
        entry, authors, publisher, licence, isbn, doi, url, null, null, List.of(), Map.of(),
        Map.of(), List.of(), List.of());
  }
}
