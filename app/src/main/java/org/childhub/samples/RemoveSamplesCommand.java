package org.childhub.samples;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub admin remove-samples}. */
@Component
@Command(
    name = "admin remove-samples",
    description = "Take away everything that is marked as sample; real texts stay.")
class RemoveSamplesCommand implements Callable<Integer> {
  private final SampleContent content;

  @Spec private CommandSpec spec = CommandSpec.create();

  RemoveSamplesCommand(SampleContent content) {
    this.content = content;
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().printf("Removed %d sample items.%n", content.remove());
    return 0;
  }
}
