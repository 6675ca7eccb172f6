package org.childhub.library;

import java.util.List;
import java.util.Set;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A long text as its reading page shows it.
 *
 * @param rows the paragraphs in order, each with its counterpart in the second language, if one is asked for
 * @param contents the headings, for the table of contents
 */
public record Reading(
    EntryCard card,
    Publication publication,
    String title,
    Set<Language> versions,
    Language language,
    @Nullable Language beside,
    List<Row> rows,
    List<Paragraph> contents) {

  /** A paragraph with links to what it names, and the same paragraph in the other language. */
  public record Row(Paragraph paragraph, SafeHtml html, @Nullable SafeHtml beside) {}
}
