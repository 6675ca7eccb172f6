package org.childhub.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which items are to be changed at once, and how, as it came.
 *
 * @param items in their order, {@value #MOST} at most
 * @param values by field; what is empty changes nothing
 * @param problem key of the message why nothing was done; null where nobody asked
 */
public record BulkForm(Set<Long> items, Map<String, String> values, @Nullable String problem) {
  static final BulkForm NONE = new BulkForm(Set.of(), Map.of(), null);
  private static final int MOST = 200;
  private static final List<String> FIELDS =
      List.of(
          "add-topic",
          "remove-topic",
          "add-country",
          "remove-country",
          "add-whole",
          "remove-whole",
          "then");

  static BulkForm of(MultiValueMap<String, String> form) {
    var items =
        form.getOrDefault("item", List.of()).stream()
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .limit(MOST)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var values =
        FIELDS.stream()
            .collect(
                Collectors.toMap(
                    field -> field,
                    field ->
                        Stream.ofNullable(form.getFirst(field))
                            .map(Typed::line)
                            .findFirst()
                            .orElse("")));
    var problem =
        items.isEmpty()
            ? "editing.bulk.no-item"
            : values.values().stream().allMatch(String::isEmpty) ? "editing.bulk.no-change" : null;
    return new BulkForm(items, values, problem);
  }

  Bulk.Change change() {
    return new Bulk.Change(
        value("add-topic"),
        value("remove-topic"),
        value("add-country"),
        value("remove-country"),
        value("add-whole"),
        value("remove-whole"),
        value("then"));
  }

  /** Whether nothing was chosen but items. */
  public boolean isBlank() {
    return values.values().stream().allMatch(String::isEmpty);
  }

  /** What was chosen in a field, empty for nothing. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
