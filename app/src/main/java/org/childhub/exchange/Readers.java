package org.childhub.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens sources. */
@Component
class Readers {
  private final Runs runs;
  private final JsonMapper json;

  Readers(Runs runs, JsonMapper json) {
    this.runs = runs;
    this.json = json;
  }

  /**
   * A reader of the source that begins after the position of an earlier one; empty: at the start.
   */
  RecordReader open(ImportOrder order, String position, Watch watch) throws IOException {
    if (order.format() == SourceFormat.OAI) {
      String from = order.harvest().from();
      return OaiReader.open(
          order, from.isEmpty() && !order.full() ? runs.harvestedTo(order) : from, position, watch);
    }
    return NumberedReader.after(position, open(order.format(), Path.of(order.source())));
  }

  private RecordReader open(SourceFormat format, Path path) throws IOException {
    return switch (format) {
      case CSV, TSV -> TableReader.open(path, format);
      case JSONL -> JsonLinesReader.open(path, json);
      case RIS -> RisReader.open(path);
      case BIBTEX -> BibtexReader.open(path);
      case DSPACE -> DspaceReader.open(path);
      case OAI, SKOS -> throw new IllegalArgumentException("Not a file of records: " + format);
    };
  }

  /** Something that differs when the content of a file, or the names in a folder, do. */
  static String fingerprint(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return Hashes.of(source);
    }
    try (var paths = Files.walk(source)) {
      var names = new StringBuilder();
      paths.sorted().forEach(path -> names.append(source.relativize(path)).append('\n'));
      return Hashes.of(names.toString());
    }
  }
}
