package org.childhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubCommandLineTests {
  @Test
  void helpNamesTheCommandsOfAllModules() {
    Said said = hub("--help");
    assertThat(said.code).isZero();
    assertThat(said.out).contains("run", "backup", "restore", "admin").doesNotContain("train");
  }

  @Test
  void everyCommandHasItsOwnHelp() {
    Said said = hub("restore", "--help");
    assertThat(said.code).isZero();
    assertThat(said.out).contains("hub restore", "--force", "--data");
  }

  @Test
  void theVersionIsTold() {
    assertThat(hub("--version").out).startsWith("ChildHub ");
  }

  @Test
  void aWrongOptionIsAnsweredWithTheUsage() {
    Said said = hub("run", "--nonsense");
    assertThat(said.code).isEqualTo(2);
    assertThat(said.err).contains("--nonsense", "Usage: hub run");
  }

  @Test
  void aGroupAsksForOneOfItsCommands() {
    Said said = hub("admin");
    assertThat(said.code).isEqualTo(2);
    assertThat(said.err).contains("status");
  }

  @Test
  void aCommandOnAFolderWithoutAHubSaysSoAndMakesNone(@TempDir Path root) {
    Path mistyped = root.resolve("dta");
    for (String[] command :
        List.of(
            new String[] {"admin", "status", "--data", mistyped.toString()},
            new String[] {
              "--data", mistyped.toString(), "backup", root.resolve("x.zip").toString()
            },
            new String[] {"import", "list.csv", "--data=" + mistyped})) {
      Said said = hub(command);
      assertThat(said.code).isEqualTo(1);
      assertThat(said.err).contains("There is no hub in " + mistyped, "mistyped", "--new");
      assertThat(mistyped).doesNotExist();
    }
  }

  @Test
  void whatAllCommandsShareMayStandBeforeTheCommand() {
    assertThat(hub("--data", "somewhere", "restore", "--help").out).contains("hub restore");
    assertThat(hub("--data=somewhere", "--nonsense").err).contains("Usage: hub run");
  }

  private record Said(int code, String out, String err) {}

  private static Said hub(String... args) {
    var out = new java.io.ByteArrayOutputStream();
    var err = new java.io.ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = new HubCommandLine().execute(args);
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }
}
