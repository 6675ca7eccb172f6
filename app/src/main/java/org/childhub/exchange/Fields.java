package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one record while it is read. */
final class Fields {
  private final Map<String, Set<Value>> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Fields put(String field, @Nullable String text) {
    return put(field, text, null);
  }

  /** Blank values are none; the same value counts once. */
  Fields put(String field, @Nullable String text, @Nullable String language) {
    if (text != null && !text.isBlank()) {
      values
          .computeIfAbsent(field, any -> new LinkedHashSet<>())
          .add(new Value(text, language == null || language.isBlank() ? null : language));
    }
    return this;
  }

  Fields problem(String field, String key, Object... arguments) {
    problems.add(Problem.of(field, key, arguments));
    return this;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  ImportRecord record(long line, @Nullable String id) {
    var lists = new LinkedHashMap<String, List<Value>>();
    values.forEach((field, all) -> lists.put(field, List.copyOf(all)));
    return ImportRecord.of(line, id, lists, problems);
  }
}
