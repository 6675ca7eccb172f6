package org.childhub.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as it is delivered, called from outside. */
final class Program {
  private Program() {}

  /** The command line of the program with these words, on a data folder. */
  static List<String> command(Path data, String... words) {
    Path jar = Path.of(System.getProperty("hub.jar", "../app/target/childhub.jar"));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "The program is not there: %s. `./hub run` builds it.".formatted(jar.normalize()));
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
    command.addAll(List.of(words));
    command.addAll(
        List.of(
            "--data",
            data.toString(),
            "--hub.database.url=",
            "--hub.database.programs="
                + System.getProperty("hub.programs", "../app/target/postgresql")));
    return command;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
