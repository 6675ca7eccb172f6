package org.childhub.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.childhub.web.BackgroundWork;
import org.childhub.web.BackgroundWork.Chore;
import org.childhub.web.BackgroundWork.State;

/** Work of one kind, what failed first. */
public record JobGroup(String kind, List<Line> lines) {

  /** A piece of work, and whether it can be asked for again. */
  public record Line(Chore chore, boolean repeatable) {
    /** The end of the key that says how it stands. */
    public String state() {
      return chore.state().name().toLowerCase(Locale.ROOT);
    }
  }

  static JobGroup of(BackgroundWork work) {
    return new JobGroup(
        work.kind(),
        work.chores().stream()
            .sorted(Comparator.comparing(Chore::state))
            .map(chore -> new Line(chore, work.canRepeat(chore)))
            .toList());
  }

  boolean isRunning() {
    return lines.stream().anyMatch(line -> line.chore().state() == State.RUNNING);
  }
}
