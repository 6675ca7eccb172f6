package org.childhub.verification;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.childhub.files.FileUse;
import org.childhub.files.Stored;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove a profession: for those who decide, and only until then. */
@Component
class Proofs implements FileUse {
  /** Bytes of the largest file. */
  static final long LARGEST = 5_000_000;

  private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

  private final JdbcClient db;
  private final StoredFiles files;

  Proofs(JdbcClient db, StoredFiles files) {
    this.db = db;
    this.files = files;
  }

  /** What became of a file: its id, or the key of what is wrong with it. */
  record Taken(Optional<Long> file, String problem) {}

  /** Keeps a file; its name is forgotten. */
  @Transactional
  public Taken take(InputStream in, String name, long size) {
    if (size > LARGEST) {
      return new Taken(Optional.empty(), "verification.file.large");
    }
    var dot = name.lastIndexOf('.');
    var stored = files.storeAnonymous(in, "proof" + (dot < 0 ? "" : name.substring(dot)));
    if (stored instanceof Stored.Kept kept && TYPES.contains(kept.file().mediaType())) {
      return new Taken(Optional.of(kept.file().id()), "");
    }
    if (stored instanceof Stored.Kept kept && kept.isNew()) {
      files.removeUnused(List.of(kept.file().id()));
    }
    return new Taken(Optional.empty(), "verification.file.type");
  }

  Optional<StoredFile> find(long id) {
    return files.find(id).map(file -> file.named("proof"));
  }

  Resource content(StoredFile file) {
    return files.content(file);
  }

  /** Removes a file for good, in the caller's transaction. */
  void remove(long id) {
    files.removeUnused(List.of(id));
  }

  @Override
  public boolean uses(long fileId) {
    return db.sql("select exists (select from verification_request where file_id = :file)")
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }
}
