package org.childhub.library;

import java.util.List;
import java.util.Set;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A long text as its reading page shows it.
 *
 * @param shown the language as the reader sees it: Serbian may be shown in her script
 * @param rows the paragraphs in order, each with its counterpart in the second language, if one is
 *     asked for
 * @param contents the headings, for the table of contents
 */
public record Reading(
    EntryCard card,
    Publication publication,
    String title,
    Set<Language> versions,
    Language language,
    Language shown,
    @Nullable Language beside,
    List<Row> rows,
    List<Paragraph> contents) {

  /** A heading's words in the script that the reader sees. */
  public String words(Paragraph heading) {
    return Scripts.forReader(heading.body(), language, shown);
  }

  /** A paragraph with links to what it names, and the same paragraph in the other language. */
  public record Row(Paragraph paragraph, SafeHtml html, @Nullable SafeHtml beside) {}
}
