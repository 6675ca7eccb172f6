package org.childhub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.childhub.database.DataFolder;
import org.childhub.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTests {
  @TempDir Path temporary;

  private static ConfigurableApplicationContext full;
  private ConfigurableApplicationContext target;
  private Path archive;

  // Tables of all modules, but none of their beans: nine hubs are started here.
  @ComponentScan(basePackageClasses = {Backup.class, DataFolder.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  static class GroundFloor {}

  @BeforeAll
  static void aHubWithContent() throws Exception {
    full = hub();
    publish(full, "first");
    publish(full, "second");
    Path file = folder(full).files().resolve("ab").resolve("Здраво свете.pdf");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content");
  }

  @BeforeEach
  void name() {
    archive = temporary.resolve("hub.zip");
    target = full;
  }

  @AfterEach
  void stopTheEmptyHub() {
    if (target != full) {
      target.close();
    }
  }

  @AfterAll
  static void stop() {
    full.close();
  }

  @Test
  void aBackupComesBackWithTheSameChecksums() throws Exception {
    target = hub();
    Manifest written = backup(full, archive);
    restore(false);
    Manifest again = backup(target, temporary.resolve("again.zip"));
    assertThat(checksums(again)).isEqualTo(checksums(written)).isNotEmpty();
    assertThat(again.sequences()).isEqualTo(written.sequences());
    assertThat(again.schema()).isEqualTo(written.schema());
    assertThat(published(target)).containsExactlyInAnyOrder("first", "second");
    assertThat(foreignKeys(target)).isEqualTo(foreignKeys(full));
  }

  @Test
  void theIndexGoesBecauseTheHubRebuildsIt() throws Exception {
    target = hub();
    backup(full, archive);
    Files.writeString(folder(target).index().resolve("segment"), "old");
    restore(false);
    assertThat(folder(target).index()).isEmptyDirectory();
  }

  @Test
  void contentIsReplacedOnlyByForce() throws Exception {
    target = hub();
    backup(full, archive);
    publish(target, "mine");
    assertThatThrownBy(() -> restore(false))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("--force");
    assertThat(published(target)).containsExactly("mine");
    restore(true);
    assertThat(published(target)).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void filesAreReplacedOnlyByForce() throws Exception {
    target = hub();
    backup(full, archive);
    Path mine = Files.writeString(folder(target).files().resolve("mine.pdf"), "mine");
    assertThatThrownBy(() -> restore(false)).hasMessageContaining("--force");
    assertThat(mine).hasContent("mine");
    restore(true);
    assertThat(mine).doesNotExist();
  }

  @Test
  void aDamagedArchiveChangesNothing() throws Exception {
    target = hub();
    backup(full, archive);
    try (var bytes = new RandomAccessFile(archive.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(new byte[64]);
    }
    publish(target, "mine");
    assertThatThrownBy(() -> restore(true))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("nothing was changed");
    assertThat(published(target)).containsExactly("mine");
  }

  @Test
  void whatIsNoBackupIsRefused() throws Exception {
    for (String content : List.of("", "PK", "no archive at all")) {
      Files.writeString(archive, content);
      assertThatThrownBy(() -> restore(true))
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("no readable backup");
    }
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws Exception {
    Manifest written = backup(full, archive);
    Path newer = temporary.resolve("newer.zip");
    try (var writer = new ArchiveWriter(newer)) {
      writer.finish(
          new Manifest(
              Manifest.FORMAT,
              "99",
              written.made(),
              written.postgres(),
              Map.of("__root", "99"),
              List.of(),
              List.of(),
              List.of()));
    }
    archive = newer;
    assertThatThrownBy(() -> restore(true))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("newer program");
  }

  @Test
  void aBackupOverwritesNothing() throws Exception {
    Files.writeString(archive, "precious");
    assertThatThrownBy(() -> backup(full, archive)).hasMessageContaining("exists already");
    assertThat(archive).hasContent("precious");
  }

  private static ConfigurableApplicationContext hub() {
    TestDatabase.Access database = TestDatabase.empty();
    return new SpringApplicationBuilder(GroundFloor.class)
        .web(WebApplicationType.NONE)
        .run(
            "--hub.data=" + TestDatabase.temporaryFolder(),
            "--hub.database.url=" + database.url(),
            "--hub.database.username=" + database.username(),
            "--hub.database.password=" + database.password(),
            "--logging.file.name=");
  }

  private static DataFolder folder(ConfigurableApplicationContext hub) {
    return hub.getBean(DataFolder.class);
  }

  private static Manifest backup(ConfigurableApplicationContext hub, Path file) throws Exception {
    hub.getBean(JdbcClient.class);
    return hub.getBean(Backup.class).write(file, part -> {});
  }

  private void restore(boolean force) throws Exception {
    target.getBean(Restore.class).from(archive, force, part -> {});
  }

  // Any table would do; this one belongs to no module.
  private static void publish(ConfigurableApplicationContext hub, String text) {
    hub.getBean(JdbcClient.class)
        .sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
            values (:id, 'test', 'test', :text, now())
            """)
        .param("id", UUID.randomUUID())
        .param("text", text)
        .update();
  }

  private static List<String> published(ConfigurableApplicationContext hub) {
    return hub.getBean(JdbcClient.class)
        .sql("select serialized_event from event_publication where listener_id = 'test'")
        .query(String.class)
        .list();
  }

  private static List<String> foreignKeys(ConfigurableApplicationContext hub) {
    return hub.getBean(JdbcClient.class)
        .sql(
            """
            select conname from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace order by 1
            """)
        .query(String.class)
        .list();
  }

  private static Map<String, String> checksums(Manifest manifest) {
    return manifest.parts().collect(Collectors.toMap(Manifest.Part::entry, Manifest.Part::sha256));
  }
}
