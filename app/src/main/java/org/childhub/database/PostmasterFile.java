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

  /**
   * The server itself if it lives: another process may since have got its number, and one that has
   * ended may still be listed, where no init process takes note of it.
   */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isServer);
  }

  /**
   * Ends what a dead server left of itself and makes way for the next: its processes, one of which
   * may be deep in a query and still write, and this file where another program has its number. In
   * all other cases the file stays, for by it PostgreSQL itself sees that nobody is left.
   */
  void clear() throws IOException {
    ProcessHandle.allProcesses()
        .filter(PostmasterFile::isPostgres)
        .filter(this::worksHere)
        .forEach(ProcessHandle::destroyForcibly);
    if (ProcessHandle.of(pid).isPresent()) {
      Files.deleteIfExists(file(database));
    }
  }

  // A server works in its data folder, by whatever path that was reached.
  private boolean isServer(ProcessHandle process) {
    return isPostgres(process) && worksHere(process);
  }

  private boolean worksHere(ProcessHandle process) {
    try {
      return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), database);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(program -> program.endsWith("/postgres")).orElse(false);
  }

  private static Path file(Path database) {
    return database.resolve("postmaster.pid");
  }
}
