package org.childhub.library;

import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the library alone knows of a publication.
 *
 * @param translations titles and states by language, the original first
 * @param bodyLanguages in which a text of some pages stands on the page itself
 * @param readable languages of the numbered text to read online, with the number of its paragraphs
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
    List<String> audiences,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    List<Translation> translations,
    List<Language> bodyLanguages,
    Map<String, Integer> readable,
    List<FileLink> files,
    List<Link> relations,
    List<Link> citedBy,
    long views) {

  /** A language version of title and summary. */
  public record Translation(Language language, String title, String summary, String state, @Nullable String translator) {}

  /** A file of the publication and the language it is in. */
  public record FileLink(long fileId, Language language) {}

  /** Another entry and how it stands to this one. */
  public record Link(String relation, long entryId) {}
}
