package org.childhub.accounts;

import java.util.Set;

/**
 * What a room keeps of members. Each room answers for its own tables, so that a member can take out
 * all that is hers and leave nothing behind; a test asks the database whether every table with a
 * member in it has somebody who answers for it.
 */
public interface Belongings {
  /** The room's tables with a column that refers to a member. */
  Set<String> tables();

  /** Puts what is the member's into her take-out. */
  void takeOut(long memberId, TakeOut out);

  /**
   * Before a member is erased: removes what the database does not remove or part from her by
   * itself, in the caller's transaction.
   *
   * @param wordsStay whether what she wrote for others stays as a former member's, or goes
   */
  default void leave(long memberId, boolean wordsStay) {}
}
