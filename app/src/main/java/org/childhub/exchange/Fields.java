package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one record while it is read. */
final class Fields {
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Fields put(String field, @Nullable String text) {
    return put(field, text, null);
  }

  /** Blank values are none; the same value counts once. */
  Fields put(String field, @Nullable String text, @Nullable String language) {
    if (text != null && !text.isBlank()) {
      var list = values.computeIfAbsent(field, any -> new ArrayList<>());
      var value = new Value(text, language == null || language.isBlank() ? null : language);
      if (!list.contains(value)) {
        list.add(value);
      }
    }
    return this;
  }

  Fields problem(String field, String reason) {
    problems.add(new Problem(field, reason));
    return this;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  ImportRecord record(long line, @Nullable String id) {
    return ImportRecord.of(line, id, values, problems);
  }
}
