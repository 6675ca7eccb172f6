package org.childhub.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked once from the jar that carries
 * them.
 */
final class Programs {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6.0";

  private final Path home;
  private final List<String> prefix;

  private Programs(Path home, List<String> prefix) {
    this.home = home;
    this.prefix = prefix;
  }

  /**
   * Unpacks below the folder unless that was done; refuses platforms that the jar has no binaries
   * for.
   */
  static Programs unpackedBelow(Path folder) throws IOException, InterruptedException {
    refuseOtherPlatforms(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = folder.resolve(VERSION);
    if (Files.notExists(home)) {
      unpackTo(home);
    }
    return new Programs(home, unprivileged());
  }

  static void refuseOtherPlatforms(String system, String processor) {
    boolean linux = system.toLowerCase(Locale.ROOT).equals("linux");
    if (!linux || !List.of("amd64", "x86_64").contains(processor)) {
      throw new StartRefused(
          "The embedded PostgreSQL runs on Linux with an x86-64 processor only, this is %s on %s:"
                  .formatted(system, processor)
              + " set hub.database.url to a PostgreSQL 16 or newer.");
    }
  }

  // PostgreSQL refuses to run as root, so root starts it in a user namespace where it is nobody.
  private static List<String> unprivileged() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    List<String> prefix = List.of("unshare", "--user");
    try {
      run(List.of("unshare", "--user", "true"), 10);
      return prefix;
    } catch (IOException e) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and this machine does not let root step down with"
              + " 'unshare --user' (%s): start the hub as an ordinary user, or set hub.database.url."
                  .formatted(e.getMessage()),
          e);
    }
  }

  /**
   * Runs one of the programs to its end and returns what it printed; throws with that when it
   * fails.
   */
  String run(int seconds, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command, seconds);
  }

  private static String run(List<String> command, int seconds)
      throws IOException, InterruptedException {
    // To a file, not a pipe: the server that pg_ctl leaves behind would hold the pipe open.
    Path output = Files.createTempFile("hub-postgres", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("%s took over %d s".formatted(command.getLast(), seconds));
      }
      String printed = Files.readString(output).strip();
      if (process.exitValue() != 0) {
        throw new IOException(printed.isEmpty() ? "exit " + process.exitValue() : printed);
      }
      return printed;
    } finally {
      Files.delete(output);
    }
  }

  private static void unpackTo(Path home) throws IOException {
    Path draft = home.resolveSibling(home.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(draft);
    Files.createDirectories(draft);
    try (InputStream archive = Programs.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IOException("the program was built without " + ARCHIVE);
      }
      var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, draft);
      }
    }
    Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path draft)
      throws IOException {
    Path target = entry.resolveIn(draft);
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true, false)) {
      throw new IOException("%s cannot be made executable".formatted(target));
    }
  }
}
