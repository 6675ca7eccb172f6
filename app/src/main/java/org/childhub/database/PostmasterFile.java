package org.childhub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself in {@code postmaster.pid} (PostgreSQL's {@code
 * pidfile.h}: line 1 the process, 4 the port, 8 the state). It stays behind when the server is
 * killed.
 */
record PostmasterFile(Path database, long pid, int port, boolean ready) {

  static Optional<PostmasterFile> of(Path database) throws IOException {
    Path file = file(database);
    try {
      List<String> lines = Files.readAllLines(file);
      int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
      boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
      return Optional.of(
          new PostmasterFile(database, Long.parseLong(lines.getFirst().strip()), port, ready));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The server itself if it lives: another process may since have got its number. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isServer);
  }

  // A server works in its data folder, by whatever path that was reached.
  private boolean isServer(ProcessHandle process) {
    try {
      return Files.isSameFile(Path.of("/proc", String.valueOf(pid), "cwd"), database);
    } catch (IOException e) {
      return process.info().commandLine().map(line -> line.contains("postgres")).orElse(false);
    }
  }

  /** Removes what a killed server left; only for a server that no longer lives. */
  void delete() throws IOException {
    Files.deleteIfExists(file(database));
  }

  private static Path file(Path database) {
    return database.resolve("postmaster.pid");
  }
}
