package org.childhub.notices;

import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be followed, as its follower sees it.
 *
 * @param code slug of a topic or code of a country; else null
 * @param id of an entry, search or person; else null
 * @param what names it in a form
 * @param path of its page, without the language; of a search the whole address
 */
public record Target(
    Subject subject,
    @Nullable String code,
    @Nullable Long id,
    String what,
    String name,
    Language language,
    String path) {

  /** The address of its page. */
  public String address(Page page) {
    return subject == Subject.SEARCH ? path : page.to(path);
  }

  @Nullable Long entryId() {
    return subject == Subject.SEARCH || subject == Subject.PERSON ? null : id;
  }

  @Nullable Long searchId() {
    return subject == Subject.SEARCH ? id : null;
  }

  @Nullable Long personId() {
    return subject == Subject.PERSON ? id : null;
  }
}
