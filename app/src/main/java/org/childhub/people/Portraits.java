package org.childhub.people;

import java.io.InputStream;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.childhub.files.Cover;
import org.childhub.files.FileUse;
import org.childhub.files.Stored;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.web.ContentVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of members. The files room takes out where, when and with what they were made. */
@Component
class Portraits implements FileUse {
  /** Bytes of the largest photo. */
  static final long LARGEST = 5_000_000;

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

  private final JdbcClient db;
  private final StoredFiles files;
  private final Profiles profiles;
  private final ContentVersion version;

  Portraits(JdbcClient db, StoredFiles files, Profiles profiles, ContentVersion version) {
    this.db = db;
    this.files = files;
    this.profiles = profiles;
    this.version = version;
  }

  /** A picture to be sent. */
  record Picture(Resource content, String mediaType) {}

  /**
   * Keeps an adult's photo in place of the one before; answers the key of what is wrong with it.
   */
  @Transactional
  public Optional<String> put(long memberId, InputStream in, String name, long size) {
    if (size > LARGEST) {
      return Optional.of("people.photo.large");
    }
    return switch (files.storeAnonymous(in, "portrait" + ending(name))) {
      case Stored.Refused refused -> Optional.of(refusal(refused.reason()));
      case Stored.Kept kept when !TYPES.contains(kept.file().mediaType()) -> {
        if (kept.isNew()) {
          files.removeUnused(List.of(kept.file().id()));
        }
        yield Optional.of("people.photo.type");
      }
      case Stored.Kept kept -> {
        profiles.begin(memberId);
        replace(memberId, kept.file().id());
        yield Optional.empty();
      }
    };
  }

  /** Names of files tell too much. */
  private static String ending(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static String refusal(Stored.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> "people.photo.large";
      case EMPTY -> "people.photo.missing";
      case TYPE_NOT_ALLOWED, MISLABELLED, ENCRYPTED, BROKEN, BOMB, INFECTED, NOT_SCANNED ->
          "people.photo.type";
    };
  }

  /** Takes a member's photo away for good. */
  @Transactional
  public void remove(long memberId) {
    replace(memberId, null);
  }

  private void replace(long memberId, @Nullable Long file) {
    var old =
        db.sql(
                """
                with old as (select member_id, photo_file from people_profile where member_id = :member)
                update people_profile p set photo_file = :file from old
                where p.member_id = old.member_id and old.photo_file is distinct from :file returning old.photo_file
                """)
            .param("member", memberId)
            .param("file", file, Types.BIGINT)
            .query((row, number) -> row.getLong(1))
            .list();
    files.removeUnused(old.stream().filter(id -> id != 0).toList());
    version.raiseAfterCommit();
  }

  /** A photo, small once it has been drawn. */
  Optional<Picture> picture(long fileId) {
    return files.find(fileId).map(this::picture);
  }

  private Picture picture(StoredFile file) {
    return Optional.of(files.cover(file, Cover.WIDE))
        .filter(Resource::exists)
        .map(content -> new Picture(content, "image/jpeg"))
        .orElseGet(() -> new Picture(files.content(file), file.mediaType()));
  }

  @Override
  public boolean uses(long fileId) {
    return db.sql("select exists (select from people_profile where photo_file = :file)")
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }
}
