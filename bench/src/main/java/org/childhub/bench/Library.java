package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data folder with the records of the load test in it, brought there by {@code hub import}. */
final class Library {
  static final int RECORDS = 30_000;

  private Library() {}

  /** The folder of earlier measurements, or a new one. */
  static Path ready(Records records) {
    var data = Folders.cached("data-" + RECORDS);
    var done = data.resolveSibling(data.getFileName() + ".imported");
    if (Files.notExists(done)) {
      System.err.printf("Importing %,d records into %s …%n", RECORDS, data);
      fill(data, records);
      try {
        Files.createFile(done);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return data;
  }

  /** Imports all records and answers what the command said. */
  static String fill(Path data, Records records) {
    var file = data.resolveSibling("records.csv");
    records.write(file, RECORDS);
    return Programs.run(
        List.of(
            HubProcess.launcher(),
            "import", file.toString(),
            "--data", data.toString(),
            "--source", "bench",
            "--report", data.resolveSibling("import-report.tsv").toString()));
  }
}
