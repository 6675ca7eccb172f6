package org.childhub.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.childhub.files.FileFolder.Draft;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Reads text and draws the cover of each new file in the background, few at a time. */
@Component
class Readings {
  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  private final StoredFiles files;
  private final FileFolder folder;
  private final FileSettings settings;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Readings(
      StoredFiles files,
      FileFolder folder,
      FileSettings settings,
      JdbcClient db,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.files = files;
    this.folder = folder;
    this.settings = settings;
    this.db = db;
    this.transaction = transaction;
    this.events = events;
  }

  private record Reading(
      TextState state,
      DocumentText text,
      @Nullable String problem,
      @Nullable Integer coverHeight) {}

  /**
   * Not an {@code @ApplicationModuleListener}: that holds a database connection for as long as the
   * reading takes, and an import would use them all up.
   */
  @Async
  @TransactionalEventListener
  void on(FileStored stored) throws InterruptedException {
    places.acquire();
    try {
      files
          .find(stored.fileId())
          .filter(file -> file.textState() == TextState.WAITING)
          .ifPresent(
              file -> {
                Reading reading = read(file);
                transaction.executeWithoutResult(status -> keep(file.id(), reading));
              });
    } finally {
      places.release();
    }
  }

  /** A hub reads at its start what nobody has read: files that came out of a backup. */
  @EventListener
  void on(ApplicationReadyEvent started) {
    if (started.getApplicationContext() instanceof WebApplicationContext) {
      Thread.startVirtualThread(this::catchUp);
    }
  }

  void catchUp() {
    try {
      for (long id :
          db.sql("select id from file_stored where text_state = 'waiting' order by id")
              .query(Long.class)
              .list()) {
        on(new FileStored(id));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reading read(StoredFile file) {
    Path path = folder.path(file.sha256());
    Integer cover = cover(file, path);
    try {
      DocumentText text =
          TimeLimit.run(settings.timeLimit(), () -> FileText.read(path, file.mediaType()));
      TextState state = text.pages().isEmpty() ? TextState.EMPTY : TextState.READY;
      return new Reading(state, text, null, cover);
    } catch (IOException e) {
      LOG.info("The text of file {} cannot be read.", file.id(), e);
      return new Reading(
          TextState.FAILED, DocumentText.NONE, String.valueOf(e.getMessage()), cover);
    }
  }

  private @Nullable Integer cover(StoredFile file, Path path) {
    try (Draft wide = folder.draft();
        Draft narrow = folder.draft()) {
      Optional<BufferedImage> cover =
          TimeLimit.run(settings.timeLimit(), () -> Covers.draw(path, file.type()));
      if (cover.isEmpty()) {
        return null;
      }
      Covers.write(cover.get(), wide.path());
      Covers.write(Covers.narrow(cover.get()), narrow.path());
      folder.keep(wide, folder.cover(file.sha256(), Cover.WIDE));
      folder.keep(narrow, folder.cover(file.sha256(), Cover.NARROW));
      return cover.get().getHeight();
    } catch (IOException e) {
      LOG.info("File {} stays without a cover.", file.id(), e);
      return null;
    }
  }

  private void keep(long id, Reading reading) {
    DocumentText.About about = reading.text().about();
    db.sql(
            """
            with before as (delete from file_page where file_id = :id)
            update file_stored set text_state = lower(:state), text_problem = :problem,
              pages = :pages, title = :title, authors = :authors, language = :language,
              cover_height = :coverHeight
            where id = :id
            """)
        .param("id", id)
        .param("state", reading.state().name())
        .param("problem", reading.problem())
        .param("pages", about.pages())
        .param("title", about.title())
        .param("authors", about.authors().toArray(String[]::new))
        .param("language", about.language())
        .param("coverHeight", reading.coverHeight())
        .update();
    db.sql(
            """
            insert into file_page (file_id, position, page, text)
            select f.id, t.position, t.page, t.text
            from file_stored f, unnest(:pages, :texts) with ordinality as t(page, text, position)
            where f.id = :id
            """)
        .param("id", id)
        .param("pages", reading.text().pages().stream().map(PageText::page).toArray(Integer[]::new))
        .param("texts", reading.text().pages().stream().map(PageText::text).toArray(String[]::new))
        .update();
    events.publishEvent(new FileTextReady(id));
  }
}
