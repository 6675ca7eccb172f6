package org.childhub.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Brings a backup back. All is prepared beside what is there (a second schema, a second folder) and
 * swapped in at the end, so that a failure on the way changes nothing.
 */
@Component
class Restore {
  private final JdbcClient jdbc;
  private final DataFolder folder;
  private final FolderLock lock;
  private final SecondSchema second;

  Restore(JdbcClient jdbc, DataFolder folder, FolderLock lock, SecondSchema second) {
    this.jdbc = jdbc;
    this.folder = folder;
    this.lock = lock;
    this.second = second;
  }

  /**
   * Refuses while the hub runs, on a damaged or newer archive, and, unless forced, where content
   * is. The search index is removed, since the hub rebuilds it.
   */
  Manifest from(Path file, boolean force, Consumer<String> progress) throws Exception {
    if (!lock.owned()) {
      throw new BackupRefused("The hub is running on this data folder: stop it before a restore.");
    }
    try (Archive archive = Archive.open(file)) {
      Manifest manifest = archive.manifest();
      refuseNewer(manifest);
      archive.verify(bytes -> {});
      progress.accept("every checksum is right");
      second.create(manifest.schema());
      try {
        if (!force) {
          refuseContent();
        }
        restore(archive, progress);
      } finally {
        second.drop();
        FileSystemUtils.deleteRecursively(draft());
      }
      return manifest;
    }
  }

  private void refuseNewer(Manifest manifest) {
    if (manifest.format() != Manifest.FORMAT) {
      throw new BackupRefused(
          "The backup has format %d, this program knows %d; nothing was changed."
              .formatted(manifest.format(), Manifest.FORMAT));
    }
    List<String> unknown = second.unknown(manifest.schema());
    if (!unknown.isEmpty()) {
      throw new BackupRefused(
          "The backup was made by a newer program (%s; its %s tables are unknown here): update the hub first."
              .formatted(manifest.program(), String.join(", ", unknown)));
    }
  }

  // The second schema is still as its migrations made it: whatever the hub has beyond that is
  // content.
  private void refuseContent() throws IOException {
    Map<String, Long> pristine = second.counts();
    for (Map.Entry<String, Long> table : Schema.counts(jdbc).entrySet()) {
      if (table.getValue() > pristine.getOrDefault(table.getKey(), 0L)) {
        throw new BackupRefused(
            "The database has content (table %s: %d rows); --force replaces it. Nothing was changed."
                .formatted(table.getKey(), table.getValue()));
      }
    }
    try (Stream<Path> files = Files.walk(folder.files())) {
      if (files.anyMatch(Files::isRegularFile)) {
        throw new BackupRefused(
            "%s has files; --force replaces them. Nothing was changed.".formatted(folder.files()));
      }
    }
  }

  private void restore(Archive archive, Consumer<String> progress) throws Exception {
    for (Manifest.Part part : archive.manifest().files()) {
      progress.accept(part.entry());
      Path target = draft().resolve(part.entry()).normalize();
      if (!target.startsWith(draft().resolve("files"))) {
        throw new BackupRefused("The backup names a file outside its folder: " + part.entry());
      }
      Files.createDirectories(target.getParent());
      try (InputStream in = archive.open(part)) {
        Files.copy(in, target);
      }
    }
    Files.createDirectories(draft().resolve("files"));
    try (Connection connection = second.connect()) {
      connection.setAutoCommit(false);
      fill(connection, archive, progress);
      second.takeOver(connection);
      swapFiles();
      connection.commit();
    }
    FileSystemUtils.deleteRecursively(folder.index());
    Files.createDirectories(folder.index());
  }

  private static void fill(Connection connection, Archive archive, Consumer<String> progress)
      throws Exception {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    List<String> rules = Constraints.suspend(jdbc);
    for (Manifest.Table table : archive.manifest().tables()) {
      progress.accept(table.name());
      fill(connection, archive, table);
    }
    for (Manifest.Sequence sequence : archive.manifest().sequences()) {
      jdbc.sql("select setval(cast(:name as regclass), :value, :used)")
          .param("name", Backup.quoted(sequence.name()))
          .param("value", sequence.value())
          .param("used", sequence.used())
          .query(Long.class)
          .single();
    }
    Constraints.resume(jdbc, rules);
  }

  private static void fill(Connection connection, Archive archive, Manifest.Table table)
      throws SQLException, IOException {
    String copy =
        "copy %s (%s) from stdin (format binary)"
            .formatted(Backup.quoted(table.name()), Backup.quoted(table.columns()));
    try (InputStream in = archive.open(table.part())) {
      long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      if (rows != table.rows()) {
        throw new BackupRefused(
            "Table %s took %d of %d rows; nothing was changed."
                .formatted(table.name(), rows, table.rows()));
      }
    }
  }

  private void swapFiles() throws IOException {
    Path old = draft().resolve("replaced");
    Files.move(folder.files(), old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(draft().resolve("files"), folder.files(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path draft() {
    return folder.root().resolve("restoring");
  }
}
