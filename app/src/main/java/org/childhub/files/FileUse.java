package org.childhub.files;

/**
 * A room that refers to files says which it needs, public or not, so that no other removes them.
 */
public interface FileUse {

  /** Whether something in this room refers to the file. */
  boolean uses(long fileId);
}
