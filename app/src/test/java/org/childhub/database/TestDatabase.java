package org.childhub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * One embedded PostgreSQL for all tests of a JVM; each caller gets an empty database of its own.
 */
public final class TestDatabase {
  /** Unpacked programs outlive the run, so that the next one starts at once. */
  public static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

  private static final AtomicInteger count = new AtomicInteger();

  private TestDatabase() {}

  /** How to reach a new, empty database: settings of the hub. */
  public record Access(String url, String username, String password) {}

  public static Access empty() {
    String name = "test_" + count.incrementAndGet();
    EmbeddedPostgres server = Running.server;
    try (Connection connection = server.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + EmbeddedPostgres.NAME);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.url().replace("/" + EmbeddedPostgres.NAME + "?", "/" + name + "?");
    return new Access(url, server.username(), server.password());
  }

  /** A folder that goes when the JVM ends. */
  public static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("hub-test");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Started by the first caller; one hook stops it and then clears the folder.
  private static final class Running {
    private static final EmbeddedPostgres server;

    static {
      try {
        Path folder = Files.createTempDirectory("hub-test-database");
        server = EmbeddedPostgres.start(new DataFolder(folder), PROGRAMS);
        hurry();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      kill(folder);
                      FileSystemUtils.deleteRecursively(folder.toFile());
                    }));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    // What is thrown away need not survive a power cut.
    private static void hurry() {
      try (Connection connection = server.superuser("postgres");
          Statement statement = connection.createStatement()) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
          statement.execute("alter system set " + setting + " = off");
        }
        statement.execute("select pg_reload_conf()");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void kill(Path folder) {
      server.abandon();
      try {
        PostmasterFile.of(folder.resolve("database"))
            .flatMap(PostmasterFile::process)
            .ifPresent(ProcessHandle::destroyForcibly);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
