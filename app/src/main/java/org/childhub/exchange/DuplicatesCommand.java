package org.childhub.exchange;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.childhub.catalogue.EntryCard;
import org.childhub.library.Duplicates;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub admin duplicates}: what imports set aside, and a person's word on it. */
@Component
@Command(
    name = "admin duplicates",
    description =
        "List the records that imports set aside because they look like a publication that is here, and decide.")
class DuplicatesCommand implements Callable<Integer> {
  @Option(
      names = "--take",
      paramLabel = "NUMBER",
      description = "It is another publication: take it in.")
  private @Nullable Long take;

  @Option(
      names = "--dismiss",
      paramLabel = "NUMBER",
      description = "It is the same publication: forget it.")
  private @Nullable Long dismiss;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List at most so many (${DEFAULT-VALUE}).")
  private int limit = 50;

  @Spec private CommandSpec spec;

  private final Duplicates duplicates;

  DuplicatesCommand(Duplicates duplicates) {
    this.duplicates = duplicates;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (take != null) {
      return answer(duplicates.takeIn(take).isPresent(), take);
    }
    if (dismiss != null) {
      return answer(duplicates.dismiss(dismiss), dismiss);
    }
    out.printf("%,d wait for a decision.%n", duplicates.count(Duplicates.Wanted.ALL));
    duplicates
        .waiting(Language.EN, Duplicates.Wanted.ALL, limit)
        .forEach(waiting -> print(waiting, out));
    return 0;
  }

  private int answer(boolean done, long number) {
    if (!done) {
      spec.commandLine().getErr().println("No record waits under the number " + number + ".");
    }
    return done ? 0 : 1;
  }

  private static void print(Duplicates.Waiting waiting, PrintWriter out) {
    var entry = waiting.draft().entry();
    var text = entry.texts().get(entry.original());
    var origin = entry.origin();
    EntryCard like = waiting.like();
    out.printf(
        """

        %d  %s (%s)
           from %s, %s
           same %s as %s
        """,
        waiting.id(),
        text == null ? "" : text.title(),
        entry.published(),
        origin == null ? "" : origin.source(),
        origin == null ? "" : origin.record(),
        waiting.reason(),
        like == null ? "an entry that is not public" : like.title() + " /library/" + like.slug());
  }
}
