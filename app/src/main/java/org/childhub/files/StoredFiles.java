package org.childhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that the hub keeps. The same bytes are kept once; they have the first name they came
 * with, which is for those who brought it: whoever else brings them or shows them has a name of her
 * own for them ({@link StoredFile#named}).
 */
@Component
public class StoredFiles {
  /** The database's lock on the bytes: shared by those who store, alone for who removes. */
  private static final long BYTES = 0x6279_7465;

  private static final String COLUMNS =
      "id, sha256, name, media_type, size, pages, title, authors, language, text_state,"
          + " text_problem, created_at";

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Intake intake;
  private final FileFolder folder;
  private final FileSettings settings;
  private final ObjectProvider<FileUse> uses;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredFiles(
      JdbcClient db,
      TransactionTemplate transaction,
      Intake intake,
      FileFolder folder,
      FileSettings settings,
      ObjectProvider<FileUse> uses,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.intake = intake;
    this.folder = folder;
    this.settings = settings;
    this.uses = uses;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Checks and keeps a file for publication; its content decides its type. Pictures and videos lose
   * what they tell of place, device and people; documents keep the author they name. Text and cover
   * follow in the background ({@link FileTextReady}).
   */
  public Stored store(InputStream in, String name) {
    return store(in, name, false);
  }

  /**
   * The same for what must not tell who made it: documents lose their properties and the names in
   * comments and changes too; types where that cannot be done (RTF, EPUB, MP3) are refused.
   */
  public Stored storeAnonymous(InputStream in, String name) {
    return store(in, name, true);
  }

  private Stored store(InputStream in, String name, boolean anonymous) {
    return Objects.requireNonNull(transaction.execute(status -> take(in, name, anonymous)));
  }

  // Others may store at the same time, but nobody in whatever process removes bytes between their
  // coming and their row's commit.
  private Stored take(InputStream in, String name, boolean anonymous) {
    lock("pg_advisory_xact_lock_shared");
    try {
      // bytes before row: a row without bytes would be a lie, bytes without a row are only room
      return register(intake.take(in, name, anonymous));
    } catch (RefusedFile refused) {
      return refused.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lock(String how) {
    db.sql("select " + how + "(:bytes)").param("bytes", BYTES).query(row -> {});
  }

  // What is being taken away is waited for, and comes anew.
  private Stored.Kept register(Intake.Kept kept) {
    Optional<Long> id =
        db.sql(
                """
                insert into file_stored (sha256, name, media_type, size, created_at)
                values (:sha256, :name, :mediaType, :size, :now)
                on conflict (sha256) do nothing
                returning id
                """)
            .param("sha256", kept.sha256())
            .param("name", kept.name())
            .param("mediaType", kept.mediaType())
            .param("size", kept.size())
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .optional();
    id.ifPresent(fresh -> events.publishEvent(new FileStored(fresh)));
    return id.flatMap(this::find)
        .map(file -> new Stored.Kept(file, true))
        .or(() -> hold(kept.sha256()).map(file -> new Stored.Kept(file.named(kept.name()), false)))
        .orElseGet(() -> register(kept));
  }

  /** Keeps the file from those who remove it until the transaction has said what needs it. */
  private Optional<StoredFile> hold(String sha256) {
    return db.sql("select " + COLUMNS + " from file_stored where sha256 = :sha256 for key share")
        .param("sha256", sha256)
        .query(new StoredFileRow())
        .optional();
  }

  public Optional<StoredFile> find(long id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Those of the files that are there, by id. */
  public Map<Long, StoredFile> find(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : db
            .sql("select " + COLUMNS + " from file_stored where id = any(:ids)")
            .param("ids", ids.toArray(Long[]::new))
            .query(new StoredFileRow())
            .list()
            .stream()
            .collect(Collectors.toMap(StoredFile::id, file -> file));
  }

  Optional<StoredFile> find(String sha256) {
    return db.sql("select " + COLUMNS + " from file_stored where sha256 = :sha256")
        .param("sha256", sha256)
        .query(new StoredFileRow())
        .optional();
  }

  /** The bytes. */
  public Resource content(StoredFile file) {
    return new FileSystemResource(folder.path(file.sha256()));
  }

  /** The cover's JPEG in one of the widths of {@link Cover}; it exists where there is a cover. */
  public Resource cover(StoredFile file, int width) {
    return new FileSystemResource(folder.cover(file.sha256(), width));
  }

  /** The bytes that a file may have at most. */
  public long maxSize() {
    return settings.largest();
  }

  /** The text in reading order; nothing where it is not read yet or there is none. */
  public List<PageText> pages(long id) {
    return db.sql("select page, text from file_page where file_id = :id order by position")
        .param("id", id)
        .query(PageText.class)
        .list();
  }

  /** The text's first so many pages or sections. */
  public List<PageText> pages(long id, int first) {
    return db.sql(
            "select page, text from file_page where file_id = :id order by position limit :first")
        .param("id", id)
        .param("first", first)
        .query(PageText.class)
        .list();
  }

  /** The texts of several files by id, each in reading order; files without any are left out. */
  public Map<Long, List<PageText>> pages(Collection<Long> ids) {
    var pages = new LinkedHashMap<Long, List<PageText>>();
    db.sql(
            "select file_id, page, text from file_page where file_id = any(:ids) order by file_id, position")
        .param("ids", ids.toArray(Long[]::new))
        .query(
            row -> {
              pages
                  .computeIfAbsent(row.getLong("file_id"), id -> new ArrayList<>())
                  .add(new PageText(row.getInt("page"), row.getString("text")));
            });
    return pages;
  }

  public Optional<Cover> cover(long id) {
    return Optional.ofNullable(covers(List.of(id)).get(id));
  }

  /** The covers of those files that have one, by id. */
  public Map<Long, Cover> covers(Collection<Long> ids) {
    record Row(long id, Cover cover) {}
    return db
        .sql(
            """
            select id, sha256, cover_height from file_stored
            where id = any(:ids) and cover_height is not null
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, n) ->
                new Row(
                    row.getLong("id"),
                    new Cover(row.getString("sha256"), row.getInt("cover_height"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Row::cover));
  }

  /**
   * Takes those of the files away for good that no room needs any more. Whoever stores one of them
   * again meanwhile comes before or after.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeUnused(Collection<Long> ids) {
    var locked =
        db.sql("select id from file_stored where id = any(:ids) order by id for update")
            .param("ids", ids.toArray(Long[]::new))
            .query(Long.class)
            .list();
    removeAll(
        locked.stream()
            .filter(id -> uses.orderedStream().noneMatch(room -> room.uses(id)))
            .toList());
  }

  /**
   * Takes files away for good, bytes, text and cover. The caller knows that nothing shows them: the
   * same file may stand in several entries.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeAll(Collection<Long> ids) {
    List<String> gone =
        db.sql("delete from file_stored where id = any(:ids) returning sha256")
            .param("ids", ids.toArray(Long[]::new))
            .query(String.class)
            .list();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            removeBytes(gone);
          }
        });
  }

  /** Those that were stored again meanwhile stay. */
  private void removeBytes(List<String> sha256s) {
    var alone =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    alone.executeWithoutResult(
        status -> {
          lock("pg_advisory_xact_lock");
          sha256s.stream().filter(sha256 -> find(sha256).isEmpty()).forEach(folder::remove);
        });
  }
}
