package org.childhub.news;

import java.util.List;
import org.childhub.catalogue.Backer;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryDetails;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/** A news item as its page shows it; model and adaptations are those of a promising practice. */
public record ShownItem(
    EntryCard card,
    EntryDetails details,
    NewsItem item,
    SafeHtml body,
    Language language,
    Language reader,
    boolean closed,
    @Nullable EntryCard model,
    List<EntryCard> adaptations,
    List<EntryCard> wholes,
    List<Backer> backers,
    List<EntryCard> similar) {

  /** The language as the reader sees it: Serbian may be shown in her script. */
  public Language shownLanguage() {
    return Scripts.shown(language, reader);
  }

  /** How the text shown came about. */
  public EntryDetails.Translation version() {
    return details.translations().stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .orElseGet(details::original);
  }
}
