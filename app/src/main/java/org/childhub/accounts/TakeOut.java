package org.childhub.accounts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;

/** Gathers what a member takes out: parts with rows, and files. */
public final class TakeOut {
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, InputStreamSource> files = new LinkedHashMap<>();

  /**
   * A kind of things.
   *
   * @param title key of the message that names it
   * @param rows each by keys of messages, which name the fields; values are texts, numbers, truths,
   *     lists and times
   */
  public record Part(String title, List<Map<String, Object>> rows) {}

  /** Adds a part; one without rows is left out. */
  public void add(String title, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      parts.add(new Part(title, List.copyOf(rows)));
    }
  }

  /** Adds a file, which is read when it goes out; those of the same name are kept apart. */
  public void add(String name, InputStreamSource content) {
    files.put("files/%d-%s".formatted(files.size() + 1, name.replaceAll("[/\\\\]", "-")), content);
  }

  /** The parts in the order in which they came. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The files by their paths in the take-out. */
  public Map<String, InputStreamSource> files() {
    return Collections.unmodifiableMap(files);
  }
}
