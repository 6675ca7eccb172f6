package org.childhub.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Brings a backup back. The tables are prepared in a second schema and take the place of the first
 * in one transaction; the files are added before its commit and the old ones removed after it, so
 * that whatever fails, and whenever the machine is switched off, every file that a row names is
 * there.
 */
@Component
class Restore {
  private final JdbcClient jdbc;
  private final DataFolder folder;
  private final FolderLock lock;
  private final SecondSchema second;
  private final RestoredFiles files;

  Restore(JdbcClient jdbc, DataFolder folder, FolderLock lock, SecondSchema second) {
    this.jdbc = jdbc;
    this.folder = folder;
    this.lock = lock;
    this.second = second;
    this.files = new RestoredFiles(folder);
  }

  /**
   * Refuses while the hub runs, on a damaged or newer archive, and, unless forced, where content
   * is. The search index is removed, since the hub rebuilds it. Tells each part, and that all is in
   * place just before it counts.
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
        files.close();
        second.drop();
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

  // The second schema is still as its migrations made it: whatever the hub has beyond that and what
  // this very command's start has filled in is content.
  private void refuseContent() throws IOException {
    Map<String, Long> pristine = second.counts();
    List<String> content =
        Schema.counts(jdbc).entrySet().stream()
            .filter(table -> !Schema.PASSING.contains(table.getKey()))
            .filter(table -> !Schema.SHIPPED.contains(table.getKey()))
            .filter(table -> table.getValue() > pristine.getOrDefault(table.getKey(), 0L))
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(table -> "%s %,d".formatted(table.getKey(), table.getValue()))
            .toList();
    long kept = files.count();
    if (!content.isEmpty() || kept > 0) {
      throw new BackupRefused(
          "%s has content: %,d files; rows of tables: %s. --force replaces it. Nothing was changed."
              .formatted(
                  folder.root(), kept, content.isEmpty() ? "none" : String.join(", ", content)));
    }
  }

  private void restore(Archive archive, Consumer<String> progress) throws Exception {
    files.unpack(archive, progress);
    try (Connection connection = second.connect()) {
      connection.setAutoCommit(false);
      fill(connection, archive, progress);
      second.takeOver(connection);
      FileSystemUtils.deleteRecursively(folder.index());
      Files.createDirectories(folder.index());
      files.add();
      progress.accept("everything is in place");
      connection.commit();
    }
    files.replaceOld();
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
}
