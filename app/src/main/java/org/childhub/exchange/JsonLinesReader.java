package org.childhub.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.childhub.exchange.Columns.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines: an object a line, with the names of the columns; lists are arrays, texts in languages
 * are objects by tag.
 */
final class JsonLinesReader implements RecordReader {
  private final Path folder;
  private final SourceText text;
  private final BufferedReader lines;
  private final JsonMapper json;
  private final Set<String> unknown = new HashSet<>();
  private long line;

  private JsonLinesReader(Path file, SourceText text, JsonMapper json) {
    this.folder = SourceFiles.beside(file);
    this.text = text;
    this.lines = new BufferedReader(text);
    this.json = json;
  }

  static JsonLinesReader open(Path file, JsonMapper json) throws IOException {
    return new JsonLinesReader(file, SourceText.open(file), json);
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    String written;
    do {
      written = lines.readLine();
      line++;
    } while (written != null && written.isBlank());
    if (written == null) {
      return null;
    }
    text.recordEnds();
    if (line == 1 && written.strip().startsWith("[")) {
      throw new SourceRefused("exchange.reason.json-array");
    }
    try {
      return record(json.readTree(written));
    } catch (JacksonException e) {
      return ImportRecord.unreadable(
          line,
          null,
          "exchange.reason.json",
          CleanText.cut(CleanText.line(e.getOriginalMessage()), 200));
    }
  }

  private ImportRecord record(JsonNode object) {
    if (!object.isObject()) {
      return ImportRecord.unreadable(line, null, "exchange.reason.json-object");
    }
    var fields = new Fields();
    object
        .propertyStream()
        .forEach(property -> put(fields, property.getKey(), property.getValue()));
    ImportRecord record = fields.record(line, null);
    String id = record.first(Columns.ID);
    return id.isBlank() ? record : ImportRecord.of(line, id, record.fields(), record.problems());
  }

  private void put(Fields fields, String name, JsonNode value) {
    Optional<Column> column = Columns.find(name);
    if (column.isPresent()) {
      put(fields, column.get(), value);
    } else if (unknown.add(name)) {
      fields.problem(CleanText.cut(CleanText.line(name), 60), "exchange.reason.unknown");
    }
  }

  private static void put(Fields fields, Column column, JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> putOne(fields, column, one));
    } else {
      putOne(fields, column, value);
    }
  }

  private static void putOne(Fields fields, Column column, JsonNode value) {
    if (value.isObject() && column.field().equals(Columns.AUTHORS)) {
      boolean body = value.path("body").asBoolean(false);
      fields.put(column.field(), value.path("name").asString("") + (body ? " [body]" : ""));
    } else if (value.isObject()) {
      value
          .propertyStream()
          .forEach(text -> put(fields, new Column(column.field(), text.getKey()), text.getValue()));
    } else if (value.isValueNode() && !value.isNull()) {
      fields.put(column.field(), value.asString(""), column.language());
    }
  }

  @Override
  public double progress() {
    return text.progress();
  }

  @Override
  public SourceFiles files() {
    return new SourceFiles(folder, false);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
