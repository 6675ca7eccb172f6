package org.childhub.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.childhub.exchange.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180, also with semicolons) and tab-separated tables; the first line names the columns.
 */
final class TableReader implements RecordReader {
  private static final int MOST_COLUMNS = 500;

  /**
   * Some programs write \" where the standard doubles the quote; there, nothing but a separator
   * follows a single one.
   */
  private static final Pattern BACKSLASHED = Pattern.compile("\\\\\"[^\",;\\t\\r\\n]");

  private final Path folder;
  private final SourceText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<Optional<Column>> columns = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private boolean namesFiles;
  private long line;

  private TableReader(Path file, SourceText text, CSVParser parser) {
    this.folder = SourceFiles.beside(file);
    this.text = text;
    this.parser = parser;
    this.rows = parser.iterator();
  }

  static TableReader open(Path file, SourceFormat format) throws IOException {
    String beginning;
    try (SourceText look = SourceText.open(file)) {
      var start = new char[1 << 16];
      int length = Math.max(0, look.read(start, 0, start.length));
      beginning = new String(start, 0, length);
    }
    SourceText text = SourceText.open(file);
    var reader = new TableReader(file, text, CSVParser.parse(text, form(beginning, format)));
    reader.readHeader(format);
    return reader;
  }

  private static CSVFormat form(String beginning, SourceFormat format) {
    String header = beginning.lines().findFirst().orElse("");
    boolean semicolons =
        header.chars().filter(c -> c == ';').count() > header.chars().filter(c -> c == ',').count();
    char delimiter = format == SourceFormat.TSV ? '\t' : semicolons ? ';' : ',';
    var form =
        CSVFormat.Builder.create(CSVFormat.DEFAULT)
            .setDelimiter(delimiter)
            .setTrailingData(true)
            .setLenientEof(true)
            .setIgnoreEmptyLines(true);
    return BACKSLASHED.matcher(beginning).find() ? form.setEscape('\\').get() : form.get();
  }

  private void readHeader(SourceFormat format) throws IOException {
    CSVRecord header = row();
    if (header == null) {
      throw new SourceRefused("exchange.reason.empty");
    }
    if (header.size() > MOST_COLUMNS) {
      throw new SourceRefused("exchange.reason.columns", header.size(), MOST_COLUMNS);
    }
    for (String heading : header) {
      Optional<Column> column = Columns.find(heading);
      columns.add(column);
      if (column.isEmpty() && !heading.isBlank()) {
        unknown.add(
            Problem.of(CleanText.cut(CleanText.line(heading), 60), "exchange.reason.unknown"));
      }
    }
    namesFiles =
        columns.stream()
            .flatMap(Optional::stream)
            .anyMatch(column -> column.field().equals(Columns.FILE));
    if (columns.stream()
        .flatMap(Optional::stream)
        .noneMatch(column -> column.field().equals(Columns.TITLE))) {
      throw new SourceRefused(
          "exchange.reason.header",
          format.code(),
          CleanText.cut(CleanText.line(String.join(" ", header)), 100));
    }
  }

  /** What the first line names and nobody knows. */
  @Override
  public List<Problem> remarks() {
    return unknown;
  }

  @Override
  public SourceFiles files() {
    return new SourceFiles(folder, namesFiles);
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    line = parser.getCurrentLineNumber() + 1;
    CSVRecord row = row();
    if (row == null) {
      return null;
    }
    text.recordEnds();
    var fields = new Fields();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String cell = row.get(i);
      columns.get(i).ifPresent(column -> Columns.put(fields, column, cell));
    }
    if (row.size() > columns.size()) {
      fields.problem("record", "exchange.reason.cells", row.size(), columns.size());
    }
    ImportRecord record = fields.record(line, null);
    String id = record.first(Columns.ID);
    return id.isBlank() ? record : ImportRecord.of(line, id, record.fields(), record.problems());
  }

  private @Nullable CSVRecord row() throws IOException {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException e) {
      throw refused(e.getCause() == null ? e : e.getCause());
    } catch (IllegalStateException e) {
      throw refused(e);
    }
  }

  private SourceRefused refused(Throwable cause) {
    Throwable reason =
        cause instanceof SourceRefused || cause.getCause() == null ? cause : cause.getCause();
    return new SourceRefused(
        "exchange.reason.line", Math.max(1, line), SourceRefused.words(reason));
  }

  @Override
  public double progress() {
    return text.progress();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
