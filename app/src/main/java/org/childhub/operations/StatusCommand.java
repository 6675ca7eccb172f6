package org.childhub.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub admin status}. */
@Component
@Command(name = "admin status", description = "Show versions, counts and sizes.")
class StatusCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;

  private final JdbcClient jdbc;
  private final DataFolder folder;
  private final FolderLock lock;

  @Spec private CommandSpec spec;

  StatusCommand(JdbcClient jdbc, DataFolder folder, FolderLock lock) {
    this.jdbc = jdbc;
    this.folder = folder;
    this.lock = lock;
    this.spec = CommandSpec.create();
  }

  private record Server(String version, long bytes) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Server server =
        jdbc.sql(
                """
                select current_setting('server_version') as version,
                  pg_database_size(current_database()) as bytes
                """)
            .query(Server.class)
            .single();
    out.printf("ChildHub     %s%n", Versions.program());
    out.printf("Hub          %s%n", lock.owned() ? "not running" : "running");
    out.printf("Data folder  %s%n", folder.root());
    out.printf("  files      %,.1f MB%n", size(folder.files()) / MEGABYTE);
    out.printf("  index      %,.1f MB%n", size(folder.index()) / MEGABYTE);
    out.printf("Database     PostgreSQL %s%n", server.version());
    out.printf("  size       %,.1f MB%n", server.bytes() / MEGABYTE);
    out.printf("Migrations   %s%n", Schema.versions(jdbc));
    out.println("Rows");
    Schema.counts(jdbc).forEach((table, rows) -> out.printf("  %-30s %,12d%n", table, rows));
    return 0;
  }

  private static long size(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
