package org.childhub.uploads;

import org.childhub.accounts.Member;
import org.childhub.files.FileReaders;
import org.childhub.files.FileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kept file waits here for its member to make something of it; until then she alone sees it. */
@Component
class UploadedFiles implements FileUse, FileReaders {
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

  @Override
  public boolean isShownTo(Member member, long fileId) {
    return db.sql(
            "select exists (select from uploads_upload where file_id = :file and member_id = :member)")
        .param("file", fileId)
        .param("member", member.id())
        .query(Boolean.class)
        .single();
  }
}
