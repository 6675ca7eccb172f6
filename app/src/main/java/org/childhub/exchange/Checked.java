package org.childhub.exchange;

import java.util.List;
import org.childhub.library.PublicationDraft;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A record after its fields were read.
 *
 * @param draft what goes into the library, null where the record is refused
 * @param files what is to be stored and attached, by the reader's own names
 */
record Checked(
    ImportRecord record,
    String id,
    @Nullable PublicationDraft draft,
    List<NamedFile> files,
    List<Problem> problems) {

  /** The identifier that the source's people know; empty where the hub had to make one up. */
  String shownId() {
    return record.id() == null || record.id().isBlank() ? "" : id;
  }

  /** A file of a record by its path in the source, in a language. */
  record NamedFile(String path, Language language) {}
}
