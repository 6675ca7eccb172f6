package org.childhub.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.childhub.accounts.Member;
import org.childhub.files.Stored;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.files.TextState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that members bring. Each is its owner's alone: nobody else finds it. */
@Component
public class Uploads {
  /** The first half of the lock on what one member has on its way. */
  private static final int LOCK = 0x7570_6c64;

  private static final int LONGEST_NAME = 300;
  private static final int SHOWN = 20;

  private final JdbcClient db;
  private final Parts parts;
  private final StoredFiles files;
  private final Proposals proposals;
  private final UploadSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Uploads(
      JdbcClient db,
      Parts parts,
      StoredFiles files,
      Proposals proposals,
      UploadSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.parts = parts;
    this.files = files;
    this.proposals = proposals;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A kept file that this member has brought, under her latest name for it; empty for everybody
   * else's.
   */
  public Optional<StoredFile> file(long fileId, Member member) {
    return brought(fileId, member, "");
  }

  /** The same; it is not tidied away before the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<StoredFile> hold(long fileId, Member member) {
    return brought(fileId, member, " for share");
  }

  private Optional<StoredFile> brought(long fileId, Member member, String lock) {
    return db
        .sql(
            """
            select name from uploads_upload where file_id = :file and member_id = :member
            order by begun_at desc
            """
                + lock)
        .param("file", fileId)
        .param("member", member.id())
        .query(String.class)
        .list()
        .stream()
        .findFirst()
        .flatMap(name -> files.find(fileId).map(file -> file.named(name)));
  }

  /**
   * Nobody has brought the file any more; it goes for good, unless something else in the hub needs
   * it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(long fileId) {
    db.sql("delete from uploads_upload where file_id = :file").param("file", fileId).update();
    files.removeUnused(List.of(fileId));
  }

  /**
   * What a file that this member has brought tells of itself, for her to take over or not; empty
   * for everybody else's, and while its text is not read yet.
   */
  public Optional<Proposal> proposal(long fileId, Member member) {
    return file(fileId, member)
        .filter(file -> file.textState() != TextState.WAITING)
        .map(file -> proposals.of(file, member));
  }

  /** The member's upload with this id, on its way or done. */
  public Optional<Upload> find(UUID id, Member member) {
    return db.sql("select * from uploads_upload where id = :id and member_id = :member")
        .param("id", id)
        .param("member", member.id())
        .query(Uploads::upload)
        .optional()
        .filter(upload -> !upload.is(Upload.State.COMING) || parts.has(id, upload.received()));
  }

  /** The member's latest uploads, the newest first. */
  List<Upload> list(Member member) {
    return db.sql(
            "select * from uploads_upload where member_id = :member order by begun_at desc limit :shown")
        .param("member", member.id())
        .param("shown", SHOWN)
        .query(Uploads::upload)
        .list();
  }

  /** Makes room for a file of so many bytes, unless it would be too much. */
  @Transactional
  public Begun begin(Member member, String name, long length, String wayBack) {
    if (length > files.maxSize()) {
      return new Begun.Refused(Begun.Limit.SIZE);
    }
    var limit = limit(member, length);
    if (limit.isPresent()) {
      return new Begun.Refused(limit.get());
    }
    var id = UUID.randomUUID();
    parts.create(id);
    var upload =
        db.sql(
                """
                insert into uploads_upload (id, member_id, name, length, way_back, begun_at, changed_at)
                values (:id, :member, :name, :length, :wayBack, :now, :now) returning *
                """)
            .param("id", id)
            .param("member", member.id())
            .param("name", shown(name))
            .param("length", length)
            .param("wayBack", wayBack)
            .param("now", now())
            .query(Uploads::upload)
            .single();
    if (length == 0) {
      come(upload);
    }
    return new Begun.Ready(upload);
  }

  /** One request of a member at a time counts and takes room. */
  private Optional<Begun.Limit> limit(Member member, long length) {
    record Load(int open, long bytes) {}
    db.sql("select pg_advisory_xact_lock(:lock, :member)")
        .param("lock", LOCK)
        .param("member", Long.hashCode(member.id()))
        .query(row -> {});
    var load =
        db.sql(
                """
                select count(*) as open, coalesce(sum(length), 0) as bytes from uploads_upload
                where member_id = :member and state in ('coming', 'come')
                """)
            .param("member", member.id())
            .query(Load.class)
            .single();
    if (load.open() >= settings.maxOpen()) {
      return Optional.of(Begun.Limit.OPEN);
    }
    return load.bytes() + length > settings.maxBytes().toBytes()
        ? Optional.of(Begun.Limit.BYTES)
        : Optional.empty();
  }

  /** Notes that more bytes lie on disk; with the last one the file is handed on. */
  @Transactional
  public void received(Upload upload, long received) {
    db.sql(
            """
            update uploads_upload set received = :received, changed_at = :now
            where id = :id and state = 'coming'
            """)
        .param("id", upload.id())
        .param("received", received)
        .param("now", now())
        .update();
    if (received == upload.length()) {
      come(upload);
    }
  }

  /** Notes the name and length of a file whose end alone told them; it is handed on. */
  @Transactional
  public void ended(Upload upload, String name, long length) {
    db.sql(
            "update uploads_upload set name = :name, length = :length, received = :length where id = :id")
        .param("id", upload.id())
        .param("name", shown(name))
        .param("length", length)
        .update();
    come(upload);
  }

  private void come(Upload upload) {
    var changed =
        db.sql(
                "update uploads_upload set state = 'come', changed_at = :now where id = :id and state = 'coming'")
            .param("id", upload.id())
            .param("now", now())
            .update();
    if (changed == 1) {
      events.publishEvent(new UploadCome(upload.id()));
    }
  }

  /** Gives up a file that has not been kept; false where there is none such. */
  @Transactional
  public boolean remove(UUID id, Member member) {
    var removed =
        db.sql(
                """
                delete from uploads_upload
                where id = :id and member_id = :member and state in ('coming', 'refused')
                """)
            .param("id", id)
            .param("member", member.id())
            .update();
    if (removed == 1) {
      parts.remove(id);
    }
    return removed == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** What a browser calls a file, without the folders that some name too. */
  private static String shown(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "").strip();
    return seen.codePointCount(0, seen.length()) <= LONGEST_NAME
        ? seen
        : seen.substring(seen.offsetByCodePoints(seen.length(), -LONGEST_NAME));
  }

  static Upload upload(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    return new Upload(
        row.getObject("id", UUID.class),
        row.getLong("member_id"),
        row.getString("name"),
        row.getLong("length"),
        row.getLong("received"),
        Upload.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("file_id", Long.class),
        reason(reason),
        row.getString("way_back"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static Stored.@Nullable Reason reason(@Nullable String code) {
    return code == null ? null : Stored.Reason.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
