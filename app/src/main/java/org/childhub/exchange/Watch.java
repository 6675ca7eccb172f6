package org.childhub.exchange;

import java.net.URI;

/** Who watches an import: is told how far it is, and may stop it between two batches. */
interface Watch {
  Watch NOBODY =
      new Watch() {
        @Override
        public void proceed(Run run, double progress) {}

        @Override
        public void say(String line) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /** A batch is done; progress from 0 to 1, below 0 where nobody can know. */
  void proceed(Run run, double progress);

  void say(String line);

  /** An earlier import had read so many already. */
  default void resume(long read) {
    say("Going on after record " + read + ".");
  }

  boolean isStopped();

  /** Whether the hub may ask this address in the watcher's name. */
  default boolean mayAsk(URI address) {
    return true;
  }

  /** Whether only some addresses may be asked, so that none is to lead on to another. */
  default boolean isGuarded() {
    return false;
  }
}
