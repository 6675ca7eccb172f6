package org.childhub.files;

/** What became of a file that was handed in. */
public sealed interface Stored {

  /** It is kept; {@code isNew} is false where the same bytes were there already. */
  record Kept(StoredFile file, boolean isNew) implements Stored {}

  /**
   * Nothing was kept. The detail is an English half-sentence for logs; pages and reports say {@code
   * files.refused.<reason>}.
   */
  record Refused(Reason reason, String detail) implements Stored {}

  /** Why a file is not taken. */
  enum Reason {
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    MISLABELLED,
    ENCRYPTED,
    BROKEN,
    BOMB,
    INFECTED,
    NOT_SCANNED
  }
}
