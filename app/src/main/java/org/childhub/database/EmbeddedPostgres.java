package org.childhub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL inside the data folder: durable (fsync, checksums), reachable from this machine only
 * and with a secret, started and stopped with the hub, started again when it dies.
 */
final class EmbeddedPostgres implements PostgresServer {
  static final String NAME = "childhub";
  static final String SECRET = "database";
  private static final String SUPERUSER = "postgres";
  private static final String SUPERUSER_SECRET = "database-superuser";
  private static final long LARGE_LOG = 10_000_000;
  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  // Terse and without statements: what people write must not end up in the server's log.
  private static final List<String> OPTIONS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "max_connections=60",
          "shared_buffers=64MB",
          "effective_cache_size=512MB",
          "random_page_cost=1.1",
          "jit=off",
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private final Programs programs;
  private final DataFolder folder;
  private final Path database;
  // So that a server is not started while the hub stops it.
  private final Lock changing = new ReentrantLock();
  private int port;
  private volatile boolean closing;

  private EmbeddedPostgres(Programs programs, DataFolder folder) {
    this.programs = programs;
    this.folder = folder;
    this.database = database(folder);
  }

  /** Brings the folder's database up, making it at the first time; the caller owns the folder. */
  static EmbeddedPostgres start(DataFolder folder, Path unpackBelow) {
    try {
      var server = new EmbeddedPostgres(Programs.unpackedBelow(unpackBelow), folder);
      server.create();
      server.launchAlone();
      server.prepare();
      Thread.ofVirtual().name("database-watch").start(server::watch);
      return server;
    } catch (IOException | SQLException e) {
      throw new StartRefused(
          "The embedded PostgreSQL does not start: %s (see %s)"
              .formatted(e.getMessage(), log(folder)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Path database(DataFolder folder) {
    return folder.root().resolve("database");
  }

  static Path log(DataFolder folder) {
    return folder.root().resolve("database.log");
  }

  static String url(int port) {
    return url(port, NAME);
  }

  @Override
  public String url() {
    return url(port);
  }

  @Override
  public String username() {
    return NAME;
  }

  @Override
  public String password() {
    return folder.secret(SECRET);
  }

  /** No longer watches the server, as if the hub had been killed. */
  void abandon() {
    closing = true;
  }

  /** Stops the server; what was committed is on disk already. */
  @Override
  public void close() {
    closing = true;
    changing.lock();
    try {
      try {
        stop("fast");
      } catch (IOException e) {
        log.warn("The database does not stop gently: {}", e.getMessage());
        stop("immediate");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      changing.unlock();
    }
  }

  /** A connection that may do everything, to one of the server's databases. */
  Connection superuser(String name) throws SQLException {
    return DriverManager.getConnection(url(port, name), SUPERUSER, folder.secret(SUPERUSER_SECRET));
  }

  private void create() throws IOException, InterruptedException {
    if (Files.exists(database)) {
      return;
    }
    log.info("Creating the database in {}", database);
    Path draft = database.resolveSibling("database.new");
    FileSystemUtils.deleteRecursively(draft);
    folder.secret(SUPERUSER_SECRET);
    programs.run(
        120,
        "initdb",
        "--pgdata=" + draft,
        "--username=" + SUPERUSER,
        "--pwfile=" + folder.root().resolve("secrets").resolve(SUPERUSER_SECRET),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=und",
        "--data-checksums");
    Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE);
  }

  // A killed hub may have left a server, even one that is only just coming up or going down.
  private void launchAlone() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        retireOrphan();
        port = freePort();
        launch();
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private void retireOrphan() throws IOException, InterruptedException {
    Optional<PostmasterFile> left = PostmasterFile.of(database);
    if (runs()) {
      log.warn("Stopping the database that a killed hub left running");
      stop("fast");
    } else if (left.isPresent()) {
      left.get().clear();
    }
  }

  private void launch() throws IOException, InterruptedException {
    Path output = log(folder);
    if (Files.exists(output) && Files.size(output) > LARGE_LOG) {
      Files.move(
          output, output.resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    String options = "-p " + port + " -c " + String.join(" -c ", OPTIONS);
    programs.run(
        180,
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=170",
        "--silent",
        "--pgdata=" + database,
        "--log=" + output,
        "--options=" + options);
  }

  // The hub's own role owns its database and is no superuser.
  private void prepare() throws SQLException {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login password '" + password() + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  // For ever, since nothing works without it: at first soon, for the processes of a killed server
  // need only a moment to end, then ever more seldom.
  private void watch() {
    try {
      for (Duration pause = PAUSE; !closing; ) {
        Thread.sleep(pause);
        pause = runs() || relaunched() ? PAUSE : longer(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean runs() {
    try {
      return PostmasterFile.of(database).flatMap(PostmasterFile::process).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean relaunched() throws InterruptedException {
    changing.lock();
    try {
      if (!closing) {
        log.error("The database ended by itself, starting it again");
        retireOrphan();
        launch();
        log.warn("The database runs again");
      }
      return true;
    } catch (IOException e) {
      log.error("The database does not start: {}", e.getMessage());
      return false;
    } finally {
      changing.unlock();
    }
  }

  static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private void stop(String mode) throws IOException, InterruptedException {
    try {
      programs.run(70, "pg_ctl", "stop", "--mode=" + mode, "--timeout=60", "--pgdata=" + database);
    } catch (IOException e) {
      if (PostmasterFile.of(database).flatMap(PostmasterFile::process).isPresent()) {
        throw e;
      }
    }
  }

  private static String url(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?sslmode=disable";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
