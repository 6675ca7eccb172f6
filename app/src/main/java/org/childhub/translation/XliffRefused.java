package org.childhub.translation;

/** A file that cannot be taken as XLIFF; says why by the end of a key of the messages. */
final class XliffRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String detail;

  /**
   * @param reason large, empty, zip, xml, entities, xliff, version, language, target or broken
   * @param detail what the message names, such as a version or a line; empty where nothing
   */
  XliffRefused(String reason, String detail) {
    super(reason + " " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  String reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
