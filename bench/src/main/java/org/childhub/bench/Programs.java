package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Other people's programs: found on the path, else installed with apt where that is possible. */
final class Programs {
  private Programs() {}

  /** Sees to it that a program is there; says so when it installs it. */
  static void need(String program, String debianPackage) {
    if (find(program).isPresent()) {
      return;
    }
    if (find("apt-get").isEmpty() || !System.getProperty("user.name").equals("root")) {
      throw new CannotMeasure(
          "%s was not found: install it (Debian, Ubuntu: apt-get install %s)".formatted(program, debianPackage));
    }
    System.err.printf("Installing %s with apt-get …%n", debianPackage);
    run(List.of("apt-get", "update", "-qq"));
    run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", debianPackage));
  }

  static Optional<Path> find(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(":"))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a program to its end and answers what it printed; a failure is a {@link CannotMeasure} with its last words. */
  static String run(List<String> words) {
    return run(words, Path.of("."));
  }

  static String run(List<String> words, Path folder) {
    try {
      var process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotMeasure(
            "%s failed:%n%s".formatted(String.join(" ", words), said.substring(Math.max(0, said.length() - 2000))));
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
