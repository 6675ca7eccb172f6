package org.childhub.files;

/** A room that shows files says which of them anyone may see; where none says yes, it is 404. */
public interface FileVisibility {

  /** Whether something published shows this file. */
  boolean isPublic(long fileId);
}
