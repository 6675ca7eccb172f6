package org.childhub.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read from a document, and what it says of itself. */
record DocumentText(List<PageText> pages, About about) {

  /** Title, authors, language as a BCP 47 tag and count of pages, where the document says them. */
  record About(
      @Nullable String title,
      List<String> authors,
      @Nullable String language,
      @Nullable Integer pages) {
    static final About NOTHING = new About(null, List.of(), null, null);
  }

  static final DocumentText NONE = new DocumentText(List.of(), About.NOTHING);
}
