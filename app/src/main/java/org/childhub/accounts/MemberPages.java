package org.childhub.accounts;

import java.util.Optional;

/** Whose page an address is; the room that draws such pages makes one a bean. */
public interface MemberPages {
  /**
   * The number of the member, empty where the page is of nobody. The path is without the language.
   */
  Optional<Long> member(String path);
}
