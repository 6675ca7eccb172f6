package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTests {
  @TempDir Path root;

  @Test
  void aSecondHubOnTheSameFolderIsRefusedAndToldWhoHasIt() throws Exception {
    try (FolderLock first = FolderLock.forHub(folder())) {
      assertThat(first.owned()).isTrue();
      assertThatThrownBy(() -> FolderLock.forHub(folder()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(root.toString())
          .hasMessageContaining("another hub (process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void aCommandJoinsARunningHub() throws Exception {
    try (FolderLock hub = FolderLock.forHub(folder());
        FolderLock command = FolderLock.forCommand(folder())) {
      assertThat(hub.owned()).isTrue();
      assertThat(command.owned()).isFalse();
    }
  }

  @Test
  void neitherHubNorCommandStartsBesideACommand() throws Exception {
    try (FolderLock command = FolderLock.forCommand(folder())) {
      assertThat(command.owned()).isTrue();
      assertThatThrownBy(() -> FolderLock.forCommand(folder())).isInstanceOf(StartRefused.class);
      assertThatThrownBy(() -> FolderLock.forHub(folder())).hasMessageContaining("another command");
    }
  }

  @Test
  void aNewFolderIsItsOwnersAlone() throws Exception {
    Path fresh = new DataFolder(root.resolve("new").resolve("hub")).root();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
        .isEqualTo("rwx------");
  }

  @Test
  void aReleasedFolderIsFree() throws Exception {
    FolderLock.forHub(folder()).close();
    try (FolderLock next = FolderLock.forHub(folder())) {
      assertThat(next.owned()).isTrue();
    }
  }

  private DataFolder folder() {
    return new DataFolder(root);
  }
}
