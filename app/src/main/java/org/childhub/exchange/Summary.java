package org.childhub.exchange;

import java.io.PrintWriter;
import org.childhub.text.Texts;

/** What an import says at its end. */
record Summary(ImportOrder order, Imports.Outcome outcome) {

  void print(PrintWriter out, Texts texts) {
    Counts counts = outcome.counts();
    out.printf(
        """
        %s
          read       %,9d
          new        %,9d
          changed    %,9d
          unchanged  %,9d
          withdrawn  %,9d
          set aside  %,9d
          refused    %,9d
        """,
        heading(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.withdrawn(),
        counts.setAside(),
        counts.refused());
    outcome.problem().ifPresent(problem -> out.println(problem.in(texts)));
    if (counts.setAside() > 0 && !order.dryRun()) {
      out.println(
          "Set aside: they look like publications that are here; ./hub admin duplicates lists them.");
    }
    if (outcome.hasReport()) {
      out.println("What was wrong stands in " + order.report());
    }
    out.flush();
  }

  private String heading() {
    if (order.dryRun()) {
      return "Checked only, nothing was written:";
    }
    return outcome.stopped()
        ? "Stopped; the same command goes on from here:"
        : "Source " + order.name() + ":";
  }
}
