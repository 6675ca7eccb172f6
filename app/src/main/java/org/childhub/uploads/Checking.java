package org.childhub.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.childhub.files.Stored;
import org.childhub.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands files that have come to the files room, few at a time. The file and what became of the
 * upload are one transaction; done again, changes nothing.
 */
@Component
class Checking {
  private static final int AT_ONCE = 2;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Parts parts;
  private final StoredFiles files;
  private final Clock clock;

  Checking(
      JdbcClient db, TransactionTemplate transaction, Parts parts, StoredFiles files, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.parts = parts;
    this.files = files;
    this.clock = clock;
  }

  @Async
  @TransactionalEventListener
  void on(UploadCome come) throws InterruptedException {
    places.acquire();
    try {
      if (Boolean.TRUE.equals(transaction.execute(status -> check(come)))) {
        parts.remove(come.id());
      }
    } finally {
      places.release();
    }
  }

  private boolean check(UploadCome come) {
    var upload =
        db.sql(
                "select * from uploads_upload where id = :id and state = 'come' for update skip locked")
            .param("id", come.id())
            .query(Uploads::upload)
            .optional();
    upload.ifPresent(this::hand);
    return upload.isPresent();
  }

  private void hand(Upload upload) {
    if (!parts.has(upload.id(), upload.length())) {
      // A restored hub knows of it and has nothing of it.
      db.sql("delete from uploads_upload where id = :id").param("id", upload.id()).update();
      return;
    }
    try (var in = parts.read(upload.id())) {
      switch (files.store(in, upload.name())) {
        case Stored.Kept(var file, var isNew) -> note(upload, "kept", file.id(), null);
        case Stored.Refused(var reason, var detail) -> note(upload, "refused", null, reason);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(
      Upload upload, String state, @Nullable Long fileId, Stored.@Nullable Reason reason) {
    db.sql(
            """
            update uploads_upload set state = :state, file_id = :file, reason = :reason, changed_at = :now
            where id = :id
            """)
        .param("id", upload.id())
        .param("state", state)
        .param("file", fileId)
        .param("reason", reason == null ? null : reason.name().toLowerCase(Locale.ROOT))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
