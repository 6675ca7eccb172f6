package org.childhub.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Backer;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryDetails;
import org.childhub.files.Cover;
import org.childhub.files.StoredFile;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A publication as its page shows it.
 *
 * @param body the text of some pages in the reader's best language, empty where there is none
 * @param links related publications by how they relate
 */
public record ShownPublication(
    EntryCard card,
    EntryDetails details,
    Publication publication,
    SafeHtml body,
    @Nullable Language bodyLanguage,
    Map<Publication.FileLink, StoredFile> files,
    @Nullable Cover cover,
    Citation citation,
    Map<String, List<EntryCard>> links,
    List<EntryCard> wholes,
    List<Backer> backers,
    List<EntryCard> similar) {

  /** How the text shown came about: the text of the page, else title and summary. */
  public EntryDetails.Translation version() {
    return details.version(bodyLanguage == null ? card.language() : bodyLanguage);
  }

  /** Whether there is nothing to read here: no text, no file, no page of its own. */
  public boolean isDescriptionOnly() {
    return files.isEmpty() && publication.readable().isEmpty() && bodyLanguage == null;
  }

  /**
   * The file to offer first: in the reader's language, else in one that she understands, else the
   * first.
   */
  public Map.@Nullable Entry<Publication.FileLink, StoredFile> bestFile(Language reader) {
    if (files.isEmpty()) {
      return null;
    }
    var languages = new LinkedHashSet<Language>();
    files.keySet().forEach(link -> languages.add(link.language()));
    var best = Languages.best(languages, reader, card.originalLanguage());
    return files.entrySet().stream()
        .filter(file -> file.getKey().language().equals(best))
        .findFirst()
        .orElseGet(() -> files.entrySet().iterator().next());
  }
}
