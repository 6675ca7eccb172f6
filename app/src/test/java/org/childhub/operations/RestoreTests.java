package org.childhub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.childhub.operations.GroundFloor.backup;
import static org.childhub.operations.GroundFloor.folder;
import static org.childhub.operations.GroundFloor.hub;
import static org.childhub.operations.GroundFloor.publish;
import static org.childhub.operations.GroundFloor.published;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestoreTests extends TwoHubs {
  @Test
  void aCommitThatFailsLosesNeitherRowsNorFiles() throws Exception {
    target = hub();
    backup(full, archive);
    publish(target, "mine");
    Path mine = Files.writeString(folder(target).files().resolve("mine.pdf"), "mine");
    assertThatThrownBy(
            () ->
                target.getBean(Restore.class).from(archive, true, this::cutTheLineBeforeTheCommit))
        .isInstanceOf(SQLException.class);
    assertThat(published(target)).containsExactly("mine");
    assertThat(mine).hasContent("mine");

    restore(true);
    assertThat(published(target)).containsExactlyInAnyOrder("first", "second");
    assertThat(mine).doesNotExist();
    assertThat(folder(target).root().resolve("restoring")).doesNotExist();
  }

  @Test
  void aFileWithOtherBytesUnderTheSameNameIsReplaced() throws Exception {
    target = hub();
    backup(full, archive);
    Path file = folder(target).files().resolve("ab").resolve("Здраво свете.pdf");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "damaged");
    restore(true);
    assertThat(file).hasContent("content");
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
  void contentIsReplacedOnlyByForce() throws Exception {
    target = hub();
    backup(full, archive);
    publish(target, "mine");
    assertThatThrownBy(() -> restore(false))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("samples_step 1")
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
  void theIndexGoesBecauseTheHubRebuildsIt() throws Exception {
    target = hub();
    backup(full, archive);
    Files.writeString(folder(target).index().resolve("segment"), "old");
    restore(false);
    assertThat(folder(target).index()).isEmptyDirectory();
  }

  private void cutTheLineBeforeTheCommit(String step) {
    if (step.equals("everything is in place")) {
      target
          .getBean(JdbcClient.class)
          .sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and state = 'idle in transaction'
              """)
          .query(Boolean.class)
          .list();
    }
  }

  @Test
  void whatTheProgramBringsByItselfIsNoContent() throws Exception {
    target = hub();
    backup(full, archive);
    target
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into topics_concept (slug, uri, origin, changed_at)
            values ('shipped', 'https://example.org/shipped', 'shipped', now())
            """)
        .update();
    restore(false);
    assertThat(published(target)).containsExactlyInAnyOrder("first", "second");
  }
}
