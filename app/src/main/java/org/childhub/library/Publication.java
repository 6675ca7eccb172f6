package org.childhub.library;

import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the library alone knows of a publication.
 *
 * @param bodyLanguages in which a text of some pages stands on the page itself
 * @param readable languages of the numbered text to read online, with the number of its paragraphs
 * @param relations how it stands to others, by their slugs
 * @param inverse how others stand to it, by their entry ids: their relations, and {@code cites}
 */
public record Publication(
    List<Author> authors,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable String isbn,
    @Nullable String doi,
    @Nullable String url,
    @Nullable String symbol,
    @Nullable String status,
    List<String> donors,
    List<Language> bodyLanguages,
    Map<String, Integer> readable,
    List<FileLink> files,
    List<Relation> relations,
    List<InverseRelation> inverse) {

  /** A file of the publication and the language it is in. */
  public record FileLink(long fileId, Language language, String name) {}

  /** How the entry with this id stands to the publication. */
  public record InverseRelation(String relation, long entryId) {}
}
