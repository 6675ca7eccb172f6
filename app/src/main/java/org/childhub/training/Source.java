package org.childhub.training;

import java.io.IOException;
import java.util.function.Consumer;

/** A collection of texts to learn from; it gives them in the same order every time. */
interface Source {
  /** Its name for the progress and the documentation. */
  String name();

  /** Gives all texts that say the same in several languages. */
  default void parallels(Consumer<Parallel> taker) throws IOException {}

  /** Gives English texts that show which words go together: sentences, glosses, lists of words. */
  default void english(Consumer<String> taker) throws IOException {}
}
