package org.childhub.editing;

/**
 * A file was taken from an item for good, in the transaction that tells so: whatever else holds
 * texts of that item takes the file's picture and the words for it away too, and leaves the words
 * of links to it alone.
 */
public record FileErased(long entryId, long fileId) {
  /** A regular expression, for Java and for PostgreSQL, of the Markdown that shows the file. */
  public String picture() {
    return Picture.inText(fileId);
  }

  /** The same of the Markdown that links to it; its first group is the words. */
  public String link() {
    return FileLinks.inText(fileId);
  }
}
