package org.childhub.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub backup FILE}. */
@Component
@Command(
    name = "backup",
    description = "Write database and files into one archive, also while the hub runs.")
class BackupCommand implements Callable<Integer> {
  private final Backup backup;

  @Parameters(paramLabel = "FILE", description = "The archive to write, such as hub.zip.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec;

  BackupCommand(Backup backup) {
    this.backup = backup;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    try (var progress = new Progress(spec.commandLine().getErr())) {
      Manifest manifest = backup.write(file, progress::show);
      long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
      progress.close();
      out.printf(
          "%s: %,d rows of %d tables, %,d files, %,d bytes.%n",
          file, rows, manifest.tables().size(), manifest.files().size(), Files.size(file));
      return 0;
    } catch (BackupRefused refused) {
      spec.commandLine().getErr().println(refused.getMessage());
      return 1;
    } catch (IOException e) {
      spec.commandLine().getErr().printf("No backup was written: %s%n", e.getMessage());
      return 1;
    }
  }
}
