package org.childhub.operations;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.childhub.database.DataFolder;
import org.postgresql.PGConnection;
import org.postgresql.core.Utils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Writes all that a hub keeps into one archive, also while it runs. */
@Component
class Backup {
  private final DataSource database;
  private final DataFolder folder;
  private final Clock clock;

  Backup(DataSource database, DataFolder folder, Clock clock) {
    this.database = database;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Writes the archive and tells each part's name. The tables are of one moment; the files are read
   * after it, so that none which a row names is missing. Refuses a file that exists.
   */
  Manifest write(Path target, Consumer<String> progress) throws Exception {
    if (Files.exists(target)) {
      throw new BackupRefused("%s exists already; a backup overwrites nothing.".formatted(target));
    }
    Path into = target.toAbsolutePath().getParent();
    if (into == null || !Files.isWritable(into)) {
      throw new BackupRefused("%s is no folder that can be written to.".formatted(into));
    }
    try (Connection connection = database.getConnection();
        var archive = new ArchiveWriter(target)) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Manifest manifest = write(connection, archive, progress);
      archive.finish(manifest);
      connection.rollback();
      return manifest;
    }
  }

  private Manifest write(Connection connection, ArchiveWriter archive, Consumer<String> progress)
      throws Exception {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    List<Manifest.Table> tables = new ArrayList<>();
    for (Schema.Table table : Schema.tables(jdbc)) {
      progress.accept(table.name());
      tables.add(copy(table, connection, archive));
    }
    var sequences = Schema.sequences(jdbc);
    return new Manifest(
        Manifest.FORMAT,
        Versions.program(),
        clock.instant(),
        connection.getMetaData().getDatabaseProductVersion(),
        Schema.versions(jdbc),
        tables,
        sequences,
        files(archive, progress));
  }

  private static Manifest.Table copy(
      Schema.Table table, Connection connection, ArchiveWriter archive) throws Exception {
    String copy =
        "copy %s (%s) to stdout (format binary)"
            .formatted(quoted(table.name()), quoted(table.columns()));
    var rows = new long[1];
    var api = connection.unwrap(PGConnection.class).getCopyAPI();
    Manifest.Part part =
        archive.add("database/" + table.name(), out -> rows[0] = api.copyOut(copy, out));
    return new Manifest.Table(table.name(), table.columns(), rows[0], part);
  }

  private List<Manifest.Part> files(ArchiveWriter archive, Consumer<String> progress)
      throws Exception {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder.files())) {
      paths = all.filter(Files::isRegularFile).filter(this::isKept).sorted().toList();
    }
    List<Manifest.Part> parts = new ArrayList<>();
    for (Path path : paths) {
      String name = folder.root().relativize(path).toString();
      progress.accept(name);
      try (InputStream in = Files.newInputStream(path)) {
        parts.add(archive.add(name, in::transferTo));
      } catch (NoSuchFileException e) {
        progress.accept(name + " was deleted meanwhile");
      }
    }
    return parts;
  }

  // What is still coming in belongs to nothing yet.
  private boolean isKept(Path file) {
    return !file.startsWith(folder.files().resolve("incoming"));
  }

  static String quoted(List<String> names) {
    return names.stream().map(Backup::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    try {
      return Utils.escapeIdentifier(new StringBuilder(), name).toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
