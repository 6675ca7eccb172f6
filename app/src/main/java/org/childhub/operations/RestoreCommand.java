package org.childhub.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.childhub.database.MayBeginHub;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub restore FILE}. */
@Component
@MayBeginHub
@Command(
    name = "restore",
    description = "Bring a backup back, after checking every checksum; the hub must be stopped.")
class RestoreCommand implements Callable<Integer> {
  private final Restore restore;

  @Parameters(paramLabel = "FILE", description = "An archive that 'hub backup' wrote.")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Replace the content that is there.")
  private boolean force;

  @Spec private CommandSpec spec;

  RestoreCommand(Restore restore) {
    this.restore = restore;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    try (var progress = new Progress(spec.commandLine().getErr())) {
      Manifest manifest = restore.from(file, force, progress::show);
      progress.close();
      spec.commandLine()
          .getOut()
          .printf(
              "Restored what %s held on %s: %d tables, %,d files. The hub rebuilds its search index"
                  + " at the next start.%n",
              file, manifest.made(), manifest.tables().size(), manifest.files().size());
      return 0;
    } catch (BackupRefused refused) {
      spec.commandLine().getErr().println(refused.getMessage());
      return 1;
    } catch (IOException | SQLException | DataAccessException e) {
      spec.commandLine()
          .getErr()
          .printf("The restore failed, what was there is there still: %s%n", e.getMessage());
      return 1;
    }
  }
}
