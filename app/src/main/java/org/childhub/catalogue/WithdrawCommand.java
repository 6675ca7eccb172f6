package org.childhub.catalogue;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub admin withdraw}. */
@Component
@Command(
    name = "admin withdraw",
    description = {
      "Take one item from the pages and from search; nothing of it is deleted.",
      "An import does not bring it back, --undo does."
    })
class WithdrawCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SLUG",
      description = "The last part of its address, or the address.")
  private String slug = "";

  @Option(names = "--undo", description = "Show it again.")
  private boolean undo;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Withdrawals withdrawals;

  WithdrawCommand(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public Integer call() {
    String last =
        slug.strip().replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*/", "");
    if (!withdrawals.set(last, !undo)) {
      spec.commandLine()
          .getErr()
          .println("There is no item “" + last + "” that is " + (undo ? "withdrawn." : "public."));
      return 1;
    }
    spec.commandLine()
        .getOut()
        .println("“" + last + (undo ? "” is public again." : "” is withdrawn."));
    return 0;
  }
}
