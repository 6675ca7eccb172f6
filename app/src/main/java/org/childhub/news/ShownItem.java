package org.childhub.news;

import java.util.List;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** A news item as its page shows it; model and adaptations are those of a promising practice. */
public record ShownItem(
    EntryCard card,
    NewsItem item,
    SafeHtml body,
    Language language,
    boolean closed,
    @Nullable EntryCard model,
    List<EntryCard> adaptations,
    List<EntryCard> wholes,
    List<EntryCard> similar) {

  /** How the text shown came about: original, reviewed, machine or stale. */
  public NewsItem.Version version() {
    return item.versions().stream()
        .filter(version -> version.language().equals(language))
        .findFirst()
        .orElseGet(() -> new NewsItem.Version(language, "original", null));
  }
}
