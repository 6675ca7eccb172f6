package org.childhub.exchange;

import java.util.List;
import java.util.Map;
import org.childhub.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A record as a source has it, before anything is checked.
 *
 * @param position where reading goes on after this record; its form is the reader's own
 * @param line the line of the file, or the number of the record, counted from 1
 * @param id the source's own identifier, null where it has none
 * @param fields values by the names of {@link Columns}
 * @param problems what the reader could not make out
 * @param readable false where nothing of the record can be used
 * @param deleted the source says that the record is gone
 * @param again a run that was cut off has read the record already, if it has not changed since
 */
record ImportRecord(
    String position,
    long line,
    @Nullable String id,
    Map<String, List<Value>> fields,
    List<Problem> problems,
    boolean readable,
    boolean deleted,
    boolean again) {

  static ImportRecord of(
      long line, @Nullable String id, Map<String, List<Value>> fields, List<Problem> problems) {
    return new ImportRecord("", line, id, fields, problems, true, false, false);
  }

  /** What stands there is no record. */
  static ImportRecord unreadable(long line, @Nullable String id, String key, Object... arguments) {
    return unreadable(line, id, Sentence.of(key, arguments));
  }

  static ImportRecord unreadable(long line, @Nullable String id, Sentence reason) {
    return new ImportRecord(
        "", line, id, Map.of(), List.of(new Problem("record", reason)), false, false, false);
  }

  static ImportRecord deleted(long line, String id) {
    return new ImportRecord("", line, id, Map.of(), List.of(), true, true, false);
  }

  ImportRecord at(String position) {
    return new ImportRecord(position, line, id, fields, problems, readable, deleted, again);
  }

  ImportRecord readAgain() {
    return new ImportRecord(position, line, id, fields, problems, readable, deleted, true);
  }

  /** Characters of all values, by which a batch is kept small. */
  int size() {
    return fields.values().stream()
        .flatMap(List::stream)
        .mapToInt(value -> value.text().length())
        .sum();
  }

  List<Value> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The first value of a field, empty where there is none. */
  String first(String field) {
    List<Value> values = all(field);
    return values.isEmpty() ? "" : values.getFirst().text();
  }
}
