package org.childhub.translation;

/** A file that cannot be taken as XLIFF; says why by the end of a key of the messages. */
final class XliffRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String detail;
  private final String called;

  /**
   * @param reason none, large, many, empty, zip, xml, entities, xliff, version, language, target or
   *     broken
   * @param detail what the message names, such as a version or a line; empty where nothing
   */
  XliffRefused(String reason, String detail) {
    this(reason, detail, "");
  }

  private XliffRefused(String reason, String detail, String called) {
    super(reason + " " + detail);
    this.reason = reason;
    this.detail = detail;
    this.called = called;
  }

  /** The same, of one file among others. */
  XliffRefused of(String called) {
    return new XliffRefused(reason, detail, called);
  }

  /** Which file of several it is; empty where there was one. */
  String called() {
    return called;
  }

  String reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
