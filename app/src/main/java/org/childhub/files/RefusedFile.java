package org.childhub.files;

/** Carries a refusal out of the checks; {@link StoredFiles} hands it on as a value. */
final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;

  final Stored.Reason reason;

  RefusedFile(Stored.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Stored.Refused value() {
    String detail = getMessage();
    return new Stored.Refused(reason, detail == null ? "" : detail);
  }
}
