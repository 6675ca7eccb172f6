package org.childhub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.childhub.operations.GroundFloor.backup;
import static org.childhub.operations.GroundFloor.folder;
import static org.childhub.operations.GroundFloor.hub;
import static org.childhub.operations.GroundFloor.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTests extends TwoHubs {
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
  void aBackupIsItsOwnersAlone() throws Exception {
    backup(full, archive);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    assertThat(temporary.toFile().list()).containsExactly("hub.zip");
  }

  @Test
  void whatOnlyTheMomentNeedsStaysOut() throws Exception {
    JdbcClient jdbc = full.getBean(JdbcClient.class);
    assertThat(Schema.all(jdbc)).extracting(Schema.Table::name).containsAll(Schema.PASSING);
    Path incoming = folder(full).files().resolve("incoming");
    Files.createDirectories(incoming);
    Files.writeString(incoming.resolve("1.part"), "half of an upload");
    assertThat(backup(full, archive).parts())
        .extracting(Manifest.Part::entry)
        .contains("files/ab/Здраво свете.pdf")
        .noneMatch(entry -> entry.startsWith("files/incoming"))
        .noneMatch(entry -> Schema.PASSING.stream().anyMatch(entry::endsWith));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = temporary.resolve("nowhere");
    assertThatThrownBy(() -> backup(full, nowhere.resolve("hub.zip")))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(nowhere.toString());
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
