package org.childhub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** The embedded database of a hub that runs beside this command. */
record JoinedPostgres(String url, String username, String password) implements PostgresServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Waits up to 30 s for a hub that is just starting. */
  static JoinedPostgres of(DataFolder folder) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < until) {
        Optional<PostmasterFile> running = PostmasterFile.of(EmbeddedPostgres.database(folder));
        if (running.isPresent() && running.get().ready()) {
          return new JoinedPostgres(
              EmbeddedPostgres.url(running.get().port()),
              EmbeddedPostgres.NAME,
              folder.secret(EmbeddedPostgres.SECRET));
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StartRefused(
        "The hub on %s is running, but its database does not answer: look into %s."
            .formatted(folder.root(), EmbeddedPostgres.log(folder)));
  }
}
