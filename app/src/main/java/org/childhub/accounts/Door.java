package org.childhub.accounts;

import java.util.Locale;

/**
 * A room's page that some members have use for; the member's own page lists those that she may
 * open. Rooms make one a bean.
 *
 * @param key of the message that names it; with {@code .hint} at its end, of what it is for
 * @param path without the language
 * @param icon as in static/icons
 */
public record Door(String key, String path, Right right, String icon) {
  /** What a page is for; the member's own page lists the groups in this order. */
  public enum Group {
    WORK,
    ADMINISTRATION,
    ACCOUNT;

    /** Of the message that names it. */
    public String key() {
      return "accounts.me." + name().toLowerCase(Locale.ROOT);
    }
  }

  Group group() {
    return switch (right) {
      case BE_MEMBER -> Group.ACCOUNT;
      case CURATE, IMPORT, GIVE_ROLES, ADMINISTER, SEE_AUDIT -> Group.ADMINISTRATION;
      case CONTRIBUTE,
          PUBLISH,
          REVIEW,
          TRANSLATE,
          MODERATE,
          HEAR_CONCERNS,
          VERIFY,
          WRITE_NEWSLETTERS ->
          Group.WORK;
    };
  }
}
