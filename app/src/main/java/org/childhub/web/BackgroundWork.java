package org.childhub.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that goes on behind the pages. Rooms make one a bean, and the page of jobs lists it. */
public interface BackgroundWork {

  /** How a piece of work stands. */
  enum State {
    FAILED,
    RUNNING,
    WAITING,
    DONE
  }

  /**
   * A piece of work. No personal data stands in it.
   *
   * @param id tells it from others of its kind
   * @param name of what is worked on, such as a file's; empty where there is only one
   * @param done of {@code total} pieces; total 0: nobody counts them
   * @param since when it was asked for, or changed last
   * @param detail what went wrong, for those who look after the machine
   */
  record Chore(
      String id,
      String name,
      State state,
      long done,
      long total,
      @Nullable Instant since,
      String detail) {}

  /** The end of the keys that say what it is: {@code index}, {@code file}. */
  String kind();

  /** What goes on, waits or failed, and what was done last; at most a hundred. */
  List<Chore> chores();

  /** Whether a chore can be asked for again. */
  boolean canRepeat(Chore chore);

  /** Does it again; an unknown id does nothing. */
  void repeat(String id);
}
