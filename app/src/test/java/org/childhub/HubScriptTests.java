package org.childhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Maven and a JDK that only note what they are asked to do. */
class HubScriptTests {
  private static final String MAVEN =
      """
      #!/bin/sh
      for word; do case $word in -DoutputDirectory=*) mkdir -p "${word#*=}"; exit ;; esac; done
      mkdir -p "$ROOT/app/target" && echo jar >"$ROOT/app/target/childhub.jar"
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *jarmode*) for last; do :; done; mkdir -p "$last" && cp "$ROOT/app/target/childhub.jar" "$last" ;;
        *' train '*) for word; do case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac; done ;;
        *) trap 'echo stopped; exit 143' TERM
          for word; do case $word in */childhub.jar | */childhub.jar:*) echo "$word" ;; esac; done
          while read -r line; do :; done ;;
      esac
      """;

  @TempDir Path root;

  @BeforeEach
  void aFreshClone() throws IOException {
    Files.copy(Path.of("..", "hub"), root.resolve("hub"));
    Files.createDirectories(root.resolve("app/src"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("app/pom.xml"), "");
    program("bin/mvn", MAVEN);
    program("jdk/bin/java", JAVA);
    program("jdk/bin/javac", JAVA);
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    age(Instant.now().minusSeconds(60));
  }

  @Test
  void aBuildNeverReplacesTheFilesUnderARunningHub() throws Exception {
    Process first = hub("run");
    Path used = Path.of(first.inputReader().readLine());
    age(Instant.now().plusSeconds(5));
    Process second = hub("run");
    Path newer = Path.of(second.inputReader().readLine());
    assertThat(newer).isNotEqualTo(used).exists();
    assertThat(used).exists();
    assertThat(used.resolveSibling("childhub.aot")).exists();

    stop(first);
    stop(second);
    age(Instant.now().plusSeconds(10));
    stop(hub("run"));
    assertThat(used).doesNotExist();
  }

  @Test
  void nothingIsBuiltWhenNoSourceChanged() throws Exception {
    Process first = hub("run");
    String used = first.inputReader().readLine();
    Process second = hub("admin", "status");
    assertThat(second.inputReader().readLine()).isEqualTo(used);
    stop(first);
    stop(second);
  }

  @Test
  void whatRunsAModelStandsBesideTheProgramOnceItIsFetched() throws Exception {
    assertThat(hub("model").waitFor()).isZero();
    Process hub = hub("run");
    assertThat(hub.inputReader().readLine())
        .endsWith("/childhub.jar:" + root + "/app/target/model/*");
    stop(hub);
  }

  @Test
  void theLockOfAKilledBuildIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path builds = Files.createDirectories(root.resolve("app/target/run"));
    Files.writeString(builds.resolve("lock"), dead.pid() + "\n");
    Process hub = hub("run");
    assertThat(hub.inputReader().readLine()).endsWith("/childhub.jar");
    stop(hub);
  }

  @Test
  void aSignalReachesTheProgramAndItsExitCodeComesBack() throws Exception {
    Process hub = hub("run");
    assertThat(hub.inputReader().readLine()).isNotNull();
    hub.toHandle().destroy();
    assertThat(hub.inputReader().readLine()).isEqualTo("stopped");
    assertThat(hub.waitFor()).isEqualTo(143);
  }

  private Process hub(String... words) throws IOException {
    var command = Stream.concat(Stream.of(root.resolve("hub").toString()), Stream.of(words));
    var process = new ProcessBuilder(command.toList());
    process.environment().put("ROOT", root.toString());
    process.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    process
        .environment()
        .merge("PATH", root.resolve("bin").toString(), (old, ours) -> ours + ":" + old);
    process.environment().remove("HUB_DATA");
    return process.redirectError(root.resolve("err").toFile()).start();
  }

  private static void stop(Process hub) throws Exception {
    hub.getOutputStream().close();
    assertThat(hub.waitFor(60, TimeUnit.SECONDS)).isTrue();
    await().until(() -> !hub.isAlive());
  }

  /** As if the sources had been written at that time. */
  private void age(Instant time) throws IOException {
    for (String source : List.of("pom.xml", "app/pom.xml", "app/src")) {
      Files.setLastModifiedTime(root.resolve(source), FileTime.from(time));
    }
  }

  private void program(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
