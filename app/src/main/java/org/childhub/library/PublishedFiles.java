package org.childhub.library;

import org.childhub.catalogue.Cards;
import org.childhub.files.FileUse;
import org.childhub.files.FileVisibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file may be read by everyone once a public publication shows it. */
@Component
class PublishedFiles implements FileVisibility, FileUse {
  private final JdbcClient db;
  private final Cards cards;

  PublishedFiles(JdbcClient db, Cards cards) {
    this.db = db;
    this.cards = cards;
  }

  @Override
  public boolean isPublic(long fileId) {
    var entries =
        db.sql("select entry_id from library_file where file_id = :file")
            .param("file", fileId)
            .query(Long.class)
            .list();
    return cards.isAnyPublic(entries);
  }

  @Override
  public boolean uses(long fileId) {
    return db.sql("select exists (select from library_file where file_id = :file)")
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }
}
