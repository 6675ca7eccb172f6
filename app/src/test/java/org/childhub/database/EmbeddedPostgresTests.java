package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTests {
  @TempDir Path root;

  private EmbeddedPostgres server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void itIsDurableAndOpensOnlyToItsSecret() throws Exception {
    DataFolder folder = start();
    JdbcClient jdbc = jdbc();
    for (String setting : List.of("fsync", "full_page_writes", "data_checksums")) {
      assertThat(jdbc.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }
    assertThat(jdbc.sql("show listen_addresses").query(String.class).single())
        .isEqualTo("127.0.0.1");
    assertThat(
            jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "childhub", "guess"))
        .isInstanceOf(SQLException.class);
    Path secret = folder.root().resolve("secrets").resolve(EmbeddedPostgres.SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void itSortsAsReadersExpect() {
    start();
    assertThat(
            jdbc()
                .sql(
                    """
                    select x from (values ('zrno'), ('čaj'), ('Đak'), ('dan'), ('cvijet')) v(x)
                    order by x collate "hr-x-icu"
                    """)
                .query(String.class)
                .list())
        .containsExactly("cvijet", "čaj", "dan", "Đak", "zrno");
  }

  @Test
  void whatWasCommittedOutlivesARestart() {
    start();
    write("kept");
    server.close();
    start();
    assertThat(rows()).containsExactly("kept");
  }

  @Test
  void theOrphanOfAKilledHubIsStopped() throws Exception {
    DataFolder folder = start();
    write("kept");
    EmbeddedPostgres orphan = server;
    orphan.abandon();
    long pid = PostmasterFile.of(EmbeddedPostgres.database(folder)).orElseThrow().pid();
    start();
    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(rows()).containsExactly("kept");
    assertThat(orphan.url()).isNotEqualTo(server.url());
  }

  @Test
  void aKilledServerComesBackWithAllThatWasCommitted() throws Exception {
    DataFolder folder = start();
    write("kept");
    kill(folder);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(rows()).containsExactly("kept"));
  }

  @Test
  void aServerThatCannotStartIsTriedUntilItCan() throws Exception {
    DataFolder folder = start();
    write("kept");
    Path configuration = EmbeddedPostgres.database(folder).resolve("postgresql.conf");
    String good = Files.readString(configuration);
    Files.writeString(configuration, "no such setting = 1");
    Path log = EmbeddedPostgres.log(folder);
    kill(folder);
    // Each failed start is a line in the server's own log.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.readString(log).split("no such setting|syntax error", -1).length > 3);
    Files.writeString(configuration, good);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(rows()).containsExactly("kept"));
  }

  @Test
  void itIsTriedEverMoreSeldom() {
    assertThat(EmbeddedPostgres.longer(Duration.ofMillis(500))).isEqualTo(Duration.ofSeconds(1));
    assertThat(EmbeddedPostgres.longer(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void noProcessOfADeadServerWritesBesideTheNext() throws Exception {
    DataFolder folder = start();
    server.abandon();
    long busy;
    try (var line =
            DriverManager.getConnection(server.url(), server.username(), server.password());
        var statement = line.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      assertThat(row.next()).isTrue();
      busy = row.getLong(1);
      hold(busy);
      kill(folder);
      start();
      await().until(() -> ProcessHandle.of(busy).filter(ProcessHandle::isAlive).isEmpty());
    }
    assertThat(rowsOf("select 1::text")).containsExactly("1");
  }

  // A process that is held still does not notice that its server is dead.
  private static void hold(long process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-STOP", "" + process).start().waitFor()).isZero();
  }

  private static void kill(DataFolder folder) throws Exception {
    ProcessHandle process = process(folder).orElseThrow();
    process.destroyForcibly();
    await().until(() -> process(folder).filter(process::equals).isEmpty());
  }

  private static Optional<ProcessHandle> process(DataFolder folder) throws Exception {
    return PostmasterFile.of(EmbeddedPostgres.database(folder)).flatMap(PostmasterFile::process);
  }

  @Test
  void aLeftOverPidFileThatNamesAnotherProcessIsNoObstacle() throws Exception {
    DataFolder folder = start();
    server.close();
    Path left = EmbeddedPostgres.database(folder).resolve("postmaster.pid");
    Files.writeString(
        left,
        "%d%n%s%n0%n1%n%n127.0.0.1%n%nready%n"
            .formatted(ProcessHandle.current().pid(), EmbeddedPostgres.database(folder)));
    start();
    assertThat(rowsOf("select 1::text")).containsExactly("1");
  }

  @Test
  void otherPlatformsAreToldToBringTheirOwnDatabase() {
    assertThatThrownBy(() -> Programs.refuseOtherPlatforms("Mac OS X", "aarch64"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Mac OS X on aarch64")
        .hasMessageContaining("hub.database.url");
  }

  private DataFolder start() {
    var folder = new DataFolder(root);
    server = EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS);
    return folder;
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(), server.username(), server.password()));
  }

  private void write(String text) {
    jdbc().sql("create table if not exists t (x text)").update();
    jdbc().sql("insert into t values (:text)").param("text", text).update();
  }

  private List<String> rows() {
    return rowsOf("select x from t");
  }

  private List<String> rowsOf(String query) {
    return jdbc().sql(query).query(String.class).list();
  }
}
