package org.childhub.translation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.text.Language;

/**
 * What taking a file would do.
 *
 * @param code changes whenever what is shown changes
 */
public record XliffPreview(
    long id, String called, Language source, Language target, List<Item> items, String code) {

  /**
   * An item of the file.
   *
   * @param title in the original language; empty where it is not found
   * @param problem the end of a key: gone, or language where it was written in another one than the
   *     file says; empty where there is none
   * @param unknown names of units that the item does not have
   */
  public record Item(
      long entryId, String title, String problem, List<XliffChange> changes, Set<String> unknown) {

    /** The name of a change in the form. */
    public String name(XliffChange change) {
      return entryId + "/" + change.segment().id();
    }
  }

  /**
   * Why what was chosen of an item is not taken.
   *
   * @param title in the original language
   * @param problem key of a message
   */
  public record Refusal(String title, String problem) {}

  /** How many fields could be taken. */
  public long takeable() {
    return items.stream()
        .flatMap(item -> item.changes().stream())
        .filter(XliffChange::isTaken)
        .count();
  }

  /** The names of the changes that are chosen unless she says otherwise. */
  Set<String> proposed() {
    return items.stream()
        .flatMap(
            item ->
                item.changes().stream()
                    .filter(change -> change.isTaken() && !change.marksLost())
                    .map(item::name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
