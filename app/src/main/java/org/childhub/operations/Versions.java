package org.childhub.operations;

/** Of what this program is. */
final class Versions {
  private Versions() {}

  /** Such as {@code 0.1.0}, or {@code development} outside a built jar. */
  static String program() {
    String version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
