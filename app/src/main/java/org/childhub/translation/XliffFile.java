package org.childhub.translation;

import java.util.List;
import org.childhub.text.Language;

/** What a file from a translator's tool says, its inline codes as the Markdown they stand for. */
record XliffFile(Language source, Language target, List<Item> items) {

  /** A {@code <file>}, by its id. */
  record Item(String id, List<Text> texts) {}

  /**
   * A {@code <unit>}.
   *
   * @param target empty where any of its segments has none
   * @param state the lowest of its segments': initial, translated, reviewed or final
   * @param own the hub's own state that still stands beside it: machine, stale, or empty
   */
  record Text(String id, String source, String target, String state, String own) {}

  /** How many units there are. */
  int size() {
    return items.stream().mapToInt(item -> item.texts().size()).sum();
  }
}
