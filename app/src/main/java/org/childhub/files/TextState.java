package org.childhub.files;

/** How far the reading of a file's text has come. */
public enum TextState {
  /** Not read yet. */
  WAITING,
  /** Read; pages are there. */
  READY,
  /** Read without a letter found: pictures, sound, scans. */
  EMPTY,
  /** Could not be read, or not in time. */
  FAILED
}
