package org.childhub.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of contents of a backup, {@code manifest.json} in the archive.
 *
 * @param format 1; a program refuses formats that it does not know
 * @param schema the version of each module's tables
 */
record Manifest(
    int format,
    String program,
    Instant made,
    String postgres,
    Map<String, String> schema,
    List<Table> tables,
    List<Sequence> sequences,
    List<Part> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** One entry of the archive with the size and SHA-256 of what it holds. */
  record Part(String entry, long bytes, String sha256) {}

  /** A table's rows in PostgreSQL's binary COPY format, columns in this order. */
  record Table(String name, List<String> columns, long rows, Part part) {}

  /** Where a sequence stands; {@code used} as in {@code setval}. */
  record Sequence(String name, long value, boolean used) {}

  Stream<Part> parts() {
    return Stream.concat(tables.stream().map(Table::part), files.stream());
  }
}
