package org.childhub.operations;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A hub with content, a name for its archive, and the hub that the archive is brought to. */
class TwoHubs {
  static ConfigurableApplicationContext full;

  @TempDir Path temporary;
  ConfigurableApplicationContext target;
  Path archive;

  @BeforeAll
  static void aHubWithContent() throws Exception {
    full = GroundFloor.hubWithContent();
  }

  @BeforeEach
  void name() {
    archive = temporary.resolve("hub.zip");
    target = full;
  }

  @AfterEach
  void stopTheOtherHub() {
    if (target != full) {
      target.close();
    }
  }

  @AfterAll
  static void stop() {
    full.close();
  }

  void restore(boolean force) throws Exception {
    target.getBean(Restore.class).from(archive, force, part -> {});
  }
}
