package org.childhub.uploads;

import org.childhub.files.FileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kept file waits here for its member to make something of it. */
@Component
class UploadedFiles implements FileUse {
  private final JdbcClient db;

  UploadedFiles(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean uses(long fileId) {
    return db.sql("select exists (select from uploads_upload where file_id = :file)")
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }
}
