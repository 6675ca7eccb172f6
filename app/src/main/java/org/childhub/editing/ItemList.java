package org.childhub.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param whose mine, or all that the member looks after
 * @param after where this page begins; empty for the first
 * @param next the address of the rest, null at the end
 * @param many whether several can be changed at once
 */
public record ItemList(
    String whose,
    String state,
    String kind,
    String words,
    String after,
    List<Item> items,
    @Nullable String next,
    boolean many) {

  /** Whether something was asked for. */
  public boolean isNarrowed() {
    return !state.isEmpty()
        || !kind.isEmpty()
        || !words.isEmpty()
        || (many && whose.equals("mine"));
  }
}
