package org.childhub.audit;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub admin verify-audit}. */
@Component
@Command(
    name = "admin verify-audit",
    description = {
      "Check that no row of the audit log was changed or removed.",
      "Note the printed hash elsewhere: with --head a log that was cut or written anew is found too."
    })
class VerifyAuditCommand implements Callable<Integer> {
  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A hash that an earlier check printed: say whether its row is still there.")
  private @Nullable String head;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Chain chain;

  VerifyAuditCommand(Chain chain) {
    this.chain = chain;
  }

  @Override
  public Integer call() {
    var noted = head == null ? "" : head.strip().toLowerCase(Locale.ROOT);
    var found = chain.verify(noted);
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    out.printf("%,d rows are whole; the hash of the last is%n%s%n", found.rows(), found.head());
    if (found.broken() != null) {
      err.printf("Row %d was changed or is missing.%n", found.broken());
    }
    if (head != null && found.noted() == null) {
      err.printf("No whole row has the hash %s.%n", noted);
    } else if (head != null) {
      out.printf("The noted hash is that of row %,d.%n", found.noted());
    }
    return found.broken() != null || (head != null && found.noted() == null) ? 1 : 0;
  }
}
