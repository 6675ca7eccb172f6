package org.childhub.web;

/** There is no such page, or it is not the reader's to see: both look the same (404). */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("not found", null, false, false);
  }
}
