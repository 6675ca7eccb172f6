package org.childhub.uploads;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files a member brought. What became part of something published stays there. */
@Component
class UploadBelongings implements Belongings {
  private final JdbcClient db;
  private final Parts parts;
  private final StoredFiles files;

  UploadBelongings(JdbcClient db, Parts parts, StoredFiles files) {
    this.db = db;
    this.parts = parts;
    this.files = files;
  }

  private record Brought(long fileId, String name) {}

  private record Gone(UUID id, @Nullable Long fileId) {}

  @Override
  public Set<String> tables() {
    return Set.of("uploads_upload");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add(
        "uploads.list",
        db.sql(
                """
                select name as "uploads.file", length as "uploads.field.size", state as "uploads.field.state",
                  begun_at as "uploads.field.sent"
                from uploads_upload where member_id = :member order by begun_at
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
    db
        .sql(
            """
            select distinct on (file_id) file_id, name from uploads_upload
            where member_id = :member and file_id is not null order by file_id, begun_at desc
            """)
        .param("member", memberId)
        .query(Brought.class)
        .list()
        .stream()
        .flatMap(own -> files.find(own.fileId()).map(file -> file.named(own.name())).stream())
        .forEach(file -> out.add(file.name(), files.content(file)));
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    var gone =
        db.sql("delete from uploads_upload where member_id = :member returning id, file_id")
            .param("member", memberId)
            .query(Gone.class)
            .list();
    gone.forEach(upload -> parts.remove(upload.id()));
    files.removeUnused(
        gone.stream().map(Gone::fileId).filter(Objects::nonNull).distinct().toList());
  }
}
