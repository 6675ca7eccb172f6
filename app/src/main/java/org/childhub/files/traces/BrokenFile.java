package org.childhub.files.traces;

/** The bytes are not what their format demands; the message says where. */
public final class BrokenFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenFile(String where) {
    super(where);
  }
}
