package org.childhub.editing;

import java.util.List;
import org.childhub.catalogue.EntryCard;

/**
 * What a series or collection holds, for its order to be changed.
 *
 * @param title of the whole, in the reader's language where it has one
 * @param lines in the order that is shown
 * @param seen ids in the order that is kept
 * @param problem message key, empty for none
 */
public record OrderForm(Item item, Title title, List<Line> lines, List<Long> seen, String problem) {
  public record Title(String words, String language) {}

  /**
   * An entry and the place typed for it.
   *
   * @param wrong whether that is no place
   */
  public record Line(EntryCard card, String place, boolean wrong) {}
}
