package org.childhub.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Passage;
import org.childhub.text.Passage.Run;
import org.childhub.text.Passage.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The inline codes of a unit: what they stand for, and which code of the translation is which of
 * the source.
 */
final class Codes {
  private final Passage source;
  private final @Nullable Passage target;
  private final Map<String, String> data = new LinkedHashMap<>();

  Codes(Unit unit) {
    source = unit.source();
    target = unit.target().map(this::numbered).orElse(null);
    gather(source);
    if (target != null) {
      gather(target);
    }
  }

  Passage source() {
    return source;
  }

  /** The translation, its marks numbered as the same marks of the source. */
  @Nullable Passage target() {
    return target;
  }

  /** What codes stand for, each with its name. */
  Map<String, String> data() {
    return data;
  }

  String reference(String mark) {
    return data.getOrDefault(mark, "");
  }

  /** What closes an opened mark. */
  String closing(Passage passage, Run opening) {
    return passage.runs().stream()
        .filter(run -> run.sort() == Sort.CLOSING && run.number() == opening.number())
        .map(Run::source)
        .findFirst()
        .orElse("");
  }

  private void gather(Passage passage) {
    for (var run : passage.runs()) {
      if (!run.isWords()) {
        data.computeIfAbsent(run.source(), mark -> "d" + (data.size() + 1));
      }
    }
  }

  private Passage numbered(Passage passage) {
    var free = new ArrayList<>(source.runs().stream().filter(Codes::begins).toList());
    var next = free.stream().mapToInt(Run::number).max().orElse(0);
    var numbers = new HashMap<Integer, Integer>();
    for (var run : passage.runs()) {
      if (begins(run)) {
        var same = free.stream().filter(one -> same(one, run, closing(passage, run))).findFirst();
        same.ifPresent(free::remove);
        numbers.put(run.number(), same.isPresent() ? same.get().number() : ++next);
      }
    }
    return new Passage(
        passage.runs().stream()
            .map(
                run ->
                    new Run(
                        run.sort(),
                        numbers.getOrDefault(run.number(), 0),
                        run.form(),
                        run.source()))
            .toList());
  }

  private static boolean begins(Run run) {
    return run.sort() == Sort.OPENING || run.sort() == Sort.ALONE;
  }

  private boolean same(Run one, Run other, String closing) {
    return one.sort() == other.sort()
        && one.form().equals(other.form())
        && one.source().equals(other.source())
        && closing(source, one).equals(closing);
  }

  /** All marks of a text, whatever their order. */
  static List<String> marks(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.runs().stream())
        .filter(run -> !run.isWords() && !run.source().isBlank())
        .map(run -> run.form() + " " + run.source())
        .sorted()
        .toList();
  }

  /** The marks of a text that must survive: addresses, links, images, code. */
  static List<String> lasting(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> !passage.isKept())
        .flatMap(passage -> passage.runs().stream())
        .filter(
            run ->
                List.of("link", "image", "code", "address").contains(run.form())
                    && run.sort() != Sort.OPENING)
        .map(Run::source)
        .sorted()
        .toList();
  }
}
