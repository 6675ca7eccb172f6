package org.childhub.translation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.childhub.editing.Translating;
import org.springframework.stereotype.Component;

/** Says which changes the hub would refuse whatever is chosen, before anybody chooses. */
@Component
class XliffObjections {
  private static final Map<String, String> OWN_WORDS =
      Map.of("editing.problem.title", "translationfiles.title.first");

  private final Translating translating;

  XliffObjections(Translating translating) {
    this.translating = translating;
  }

  /**
   * The changes, those refused that cannot be public even together with all others of the item. A
   * problem of a field that does not change keeps all others from the public.
   */
  List<XliffChange> mark(Sheet sheet, List<XliffChange> changes) {
    var marked = changes;
    var problems = problems(sheet, marked);
    while (!problems.isEmpty()) {
      var present = problems;
      var any = key(present.values().iterator().next());
      var own = marked.stream().anyMatch(change -> isMet(change, present));
      marked =
          marked.stream()
              .map(
                  change ->
                      isMet(change, present)
                          ? change.refused(key(present.getOrDefault(change.field(), "")))
                          : own || !change.isTaken() ? change : change.refused(any))
              .toList();
      problems = problems(sheet, marked);
    }
    return marked;
  }

  private static boolean isMet(XliffChange change, Map<String, String> problems) {
    return change.isTaken() && problems.containsKey(change.field());
  }

  /** Message keys by field. */
  private Map<String, String> problems(Sheet sheet, List<XliffChange> changes) {
    var taken = changes.stream().filter(XliffChange::isTaken).toList();
    var machine =
        taken.stream()
            .filter(change -> change.state().equals(Made.MACHINE) && !sheet.isForMachines())
            .collect(Collectors.toMap(XliffChange::field, change -> "translation.problem.machine"));
    if (taken.isEmpty() || !machine.isEmpty()) {
      return machine;
    }
    var arrival = new Arrival(sheet.content(), sheet.language());
    taken.forEach(change -> arrival.take(change.arriving()));
    return translating.problems(sheet.content(), sheet.language(), arrival.words());
  }

  /** The key of a problem's message in the words of files. */
  static String key(String problem) {
    return OWN_WORDS.getOrDefault(problem, problem);
  }
}
