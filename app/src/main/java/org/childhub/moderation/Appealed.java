package org.childhub.moderation;

import java.util.Optional;

/** A room that has something refused or removed shows it to whoever judges an appeal. */
public interface Appealed {
  /**
   * Path, without the language, of the page that shows what a decision is about; empty where that
   * is not this room's, or gone.
   */
  Optional<String> address(Decision decision);
}
