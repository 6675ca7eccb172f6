package org.childhub.uploads;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.childhub.files.FileUse;
import org.childhub.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes uploads that ended long ago and that nothing has taken up, with their files. Those that
 * something shows or keeps are looked at again after as long.
 */
@Component
class Unused {
  private static final int AT_ONCE = 200;
  private final JdbcClient db;
  private final StoredFiles files;
  private final ObjectProvider<FileUse> uses;
  private final UploadSettings settings;
  private final Clock clock;

  Unused(
      JdbcClient db,
      StoredFiles files,
      ObjectProvider<FileUse> uses,
      UploadSettings settings,
      Clock clock) {
    this.db = db;
    this.files = files;
    this.uses = uses;
    this.settings = settings;
    this.clock = clock;
  }

  private record Ended(UUID id, @Nullable Long fileId) {}

  @Transactional
  public void remove() {
    var now = clock.instant();
    var ended =
        db.sql(
                """
                update uploads_upload set changed_at = :now where id in (
                  select id from uploads_upload where state in ('kept', 'refused') and changed_at < :moment
                  order by changed_at limit :most for update skip locked)
                returning id, file_id
                """)
            .param("now", Timestamp.from(now))
            .param("moment", Timestamp.from(now.minus(settings.keepUnused())))
            .param("most", AT_ONCE)
            .query(Ended.class)
            .list();
    var unused = ended.stream().filter(upload -> !isTakenUp(upload.fileId())).toList();
    db.sql("delete from uploads_upload where id = any(:ids::uuid[])")
        .param("ids", unused.stream().map(upload -> upload.id().toString()).toArray(String[]::new))
        .update();
    files.removeUnused(fileIds(unused));
  }

  private boolean isTakenUp(@Nullable Long fileId) {
    return fileId != null
        && uses.stream().anyMatch(room -> !(room instanceof UploadedFiles) && room.uses(fileId));
  }

  private static List<Long> fileIds(List<Ended> uploads) {
    return uploads.stream().map(Ended::fileId).filter(Objects::nonNull).distinct().toList();
  }
}
