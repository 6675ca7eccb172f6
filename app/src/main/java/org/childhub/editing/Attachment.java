package org.childhub.editing;

import java.util.List;
import java.util.Set;
import org.childhub.files.StoredFile;
import org.childhub.text.Language;
import org.childhub.uploads.Proposal;

/**
 * A file that its member is about to attach.
 *
 * @param language that it is most likely in
 * @param offers what it tells of itself
 */
public record Attachment(
    Item item, StoredFile file, Language language, Set<Language> languages, List<Offer> offers) {

  /**
   * Something that the file tells.
   *
   * @param free whether nothing is written there yet, so that it can be taken over
   */
  public record Offer(Proposal.Line line, boolean free) {}
}
