package org.childhub.database;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings each module's tables up to date. Beside a running hub they are the hub's: a command of
 * another version changes nothing and is refused, and nobody works with tables that a newer version
 * has changed.
 */
final class Migrations implements FlywayMigrationStrategy {
  private final FolderLock lock;
  private final Duration patience;

  /**
   * @param patience how long a command waits for a hub that is just bringing its tables up to date
   */
  Migrations(FolderLock lock, Duration patience) {
    this.lock = lock;
    this.patience = patience;
  }

  @Override
  public void migrate(Flyway flyway) {
    List<String> modules = ModuleMigrations.inOrder();
    if (AppliedMigrations.areThoseOfTheProgram(
        flyway.getConfiguration().getDataSource(), modules)) {
      return;
    }
    if (lock.owned()) {
      bringUpToDate(flyway, modules);
      return;
    }
    refuseNewer(flyway, modules);
    if (staysBehind(flyway, modules)) {
      throw new StartRefused(
          "The hub that runs on this data folder is of an older version than this command, which"
              + " would change its tables: use the hub's own program, or stop the hub first.");
    }
  }

  private static void refuseNewer(Flyway flyway, List<String> modules) {
    List<String> newer = modules.stream().filter(module -> isNewer(info(flyway, module))).toList();
    if (!newer.isEmpty()) {
      throw new StartRefused(
          "The database was brought up to date by a newer ChildHub (tables of: %s): use that one."
              .formatted(String.join(", ", newer)));
    }
  }

  private boolean staysBehind(Flyway flyway, List<String> modules) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (modules.stream().anyMatch(module -> info(flyway, module).pending().length > 0)) {
        if (System.nanoTime() > until) {
          return true;
        }
        Thread.sleep(Duration.ofMillis(300));
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void bringUpToDate(Flyway flyway, List<String> modules) {
    // Nothing is passed over, so that tables of a newer version are noticed in the same go.
    Flyway strict =
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .ignoreMigrationPatterns(new String[0])
            .load();
    try {
      modules.forEach(module -> of(strict, module).migrate());
    } catch (FlywayValidateException e) {
      refuseNewer(flyway, modules);
      throw new StartRefused(
          "The tables of the database are not those that this ChildHub made: " + e.getMessage(), e);
    }
  }

  private static boolean isNewer(MigrationInfoService tables) {
    return Stream.of(tables.applied())
        .map(MigrationInfo::getState)
        .anyMatch(state -> state.isApplied() && !state.isResolved());
  }

  private static MigrationInfoService info(Flyway flyway, String module) {
    return of(flyway, module).info();
  }

  /**
   * A module's own migrations; the schema is that of all, so it is not empty at a module's first.
   */
  private static Flyway of(Flyway flyway, String module) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .table(ModuleMigrations.history(module))
        // Spring's own, where the wiring is written, knows the folder of all modules only.
        .resourceProvider(null)
        .locations("classpath:db/migration/" + module)
        .baselineOnMigrate(!module.equals(ModuleMigrations.ROOT))
        .baselineVersion("0")
        .load();
  }
}
