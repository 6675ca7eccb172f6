package org.childhub.uploads;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.files.StoredFile;
import org.childhub.files.TextState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that members have brought, for tests. */
@Component
public class TestUploads {
  private final Uploads uploads;
  private final Receiving receiving;
  private final JdbcClient db;

  TestUploads(Uploads uploads, Receiving receiving, JdbcClient db) {
    this.uploads = uploads;
    this.receiving = receiving;
    this.db = db;
  }

  /** The member brings a file; it is kept and read when this returns. */
  public StoredFile bring(Member member, String name, byte[] content) throws IOException {
    var begun = (Begun.Ready) uploads.begin(member, name, content.length, "");
    receiving.whole(begun.upload(), name, new ByteArrayInputStream(content));
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(begun.upload(), member), Optional::isPresent)
        .orElseThrow();
  }

  /** Nobody has brought the file any more. */
  public void forget(long fileId) {
    db.sql("delete from uploads_upload where file_id = :file").param("file", fileId).update();
  }

  private Optional<StoredFile> read(Upload upload, Member member) {
    return uploads
        .find(upload.id(), member)
        .flatMap(known -> Optional.ofNullable(known.fileId()))
        .flatMap(id -> uploads.file(id, member))
        .filter(file -> file.textState() != TextState.WAITING);
  }
}
