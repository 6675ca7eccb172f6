package org.childhub.translation;

import java.time.Instant;

/**
 * Items that a machine is to translate.
 *
 * @param language tag
 * @param state waiting, running, stopped, finished or failed
 * @param problem code of why it failed, empty where it did not
 * @param done items that do not wait any more, whatever came of them
 * @param proposed items with words of the machine in all open fields, or in some
 * @param left items, or fields of them, that are left to people
 * @param texts items that the service did not take
 */
public record MachineOrder(
    long id,
    String language,
    String state,
    String problem,
    long total,
    long done,
    long proposed,
    long left,
    long children,
    long languages,
    long texts,
    Instant changedAt) {

  public boolean isUnderWay() {
    return state.equals("waiting") || state.equals("running");
  }

  public boolean canGoOn() {
    return state.equals("stopped") || state.equals("failed");
  }
}
