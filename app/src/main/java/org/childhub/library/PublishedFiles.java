package org.childhub.library;

import org.childhub.catalogue.Cards;
import org.childhub.files.FileUse;
import org.childhub.files.FileVisibility;
import org.springframework.stereotype.Component;

/** A file may be read by everyone once a public publication shows it. */
@Component
class PublishedFiles implements FileVisibility, FileUse {
  private final PublicationFiles files;
  private final Cards cards;

  PublishedFiles(PublicationFiles files, Cards cards) {
    this.files = files;
    this.cards = cards;
  }

  @Override
  public boolean isPublic(long fileId) {
    return cards.isAnyPublic(files.entriesWith(fileId));
  }

  @Override
  public boolean uses(long fileId) {
    return !files.entriesWith(fileId).isEmpty();
  }
}
