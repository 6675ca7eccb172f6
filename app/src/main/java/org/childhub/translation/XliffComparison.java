package org.childhub.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.childhub.editing.Content;
import org.childhub.text.Passage;
import org.childhub.text.Passages;
import org.childhub.translation.XliffChange.Outcome;

/** Holds an item's texts in a file against the hub's. */
final class XliffComparison {
  private static final List<String> RANKS = List.of("machine", "fresh", "reviewed");

  private final XliffFile.Item item;
  private final Map<String, XliffFile.Text> texts = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<XliffChange> changes = new ArrayList<>();

  private XliffComparison(XliffFile.Item item) {
    this.item = item;
    item.texts().forEach(text -> texts.put(text.id(), text));
  }

  /**
   * What taking would do.
   *
   * @param unknown names of units that the item does not have
   */
  record Result(List<XliffChange> changes, Set<String> unknown) {}

  /** Compares with the segments as they stand now, of the file's languages. */
  static Result of(XliffFile.Item item, List<Segment> segments) {
    var comparison = new XliffComparison(item);
    segments.forEach(comparison::compare);
    var unknown = new TreeSet<>(comparison.texts.keySet());
    unknown.removeAll(comparison.seen);
    return new Result(List.copyOf(comparison.changes), unknown);
  }

  private void compare(Segment segment) {
    var sources = Unit.passages(segment, segment.source());
    if (texts.containsKey(segment.id())) {
      whole(segment, texts.get(segment.id()));
      return;
    }
    var own = texts.keySet().stream().filter(id -> belongs(segment, id)).toList();
    if (own.isEmpty() || !Unit.isParted(segment)) {
      return;
    }
    seen.addAll(own);
    var found = new HashMap<Integer, XliffFile.Text>();
    var number = 0;
    for (var i = 0; i < sources.size(); i++) {
      if (!sources.get(i).isKept()) {
        var text = texts.get(Unit.id(segment, ++number));
        if (text != null) {
          found.put(i, text);
        }
      }
    }
    var moved =
        found.size() < own.size()
            || found.entrySet().stream()
                .anyMatch(one -> !same(one.getValue(), sources.get(one.getKey())));
    if (moved) {
      add(segment, Outcome.CONFLICT, words(own), "");
    } else {
      parts(segment, sources, found);
    }
  }

  /** What the file says of these, in its order. */
  private String words(List<String> ids) {
    return texts.values().stream()
        .filter(text -> ids.contains(text.id()) && !text.target().isBlank())
        .map(text -> text.target().strip())
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean belongs(Segment segment, String id) {
    return id.startsWith(segment.id() + "-")
        && id.substring(segment.id().length() + 1).matches("\\d{1,6}");
  }

  private void whole(Segment segment, XliffFile.Text text) {
    seen.add(text.id());
    var source = Passages.join(Unit.passages(segment, segment.source()));
    if (!same(text, source)) {
      add(segment, Outcome.CONFLICT, text.target().strip(), "");
    } else {
      decide(segment, List.of(text), text.target().strip());
    }
  }

  /**
   * Puts paragraphs together; what the file does not hold stays as the hub has it, unless that is
   * out of date: a part of it would make all of it up to date.
   */
  private void parts(Segment segment, List<Passage> sources, Map<Integer, XliffFile.Text> found) {
    var targets = Unit.passages(segment, segment.target());
    var aligned = Unit.aligned(sources, targets);
    var lasting = aligned && !segment.state().equals("stale");
    var target = new StringBuilder();
    var open = 0;
    for (var i = 0; i < sources.size(); i++) {
      var text = found.get(i);
      if (sources.get(i).isKept()) {
        target.append((aligned ? targets : sources).get(i).source());
      } else if (text != null && !text.target().isBlank()) {
        target.append(text.target().strip());
      } else if (text == null && lasting) {
        target.append(targets.get(i).source());
      } else {
        open++;
      }
    }
    if (found.values().stream().allMatch(text -> text.target().isBlank())) {
      add(segment, Outcome.EMPTY, "", "");
    } else if (open > 0) {
      add(segment, Outcome.INCOMPLETE, "", "");
    } else {
      decide(segment, List.copyOf(found.values()), target.toString());
    }
  }

  private void decide(Segment segment, List<XliffFile.Text> from, String target) {
    var state =
        from.stream()
            .map(XliffComparison::standing)
            .min(Comparator.comparingInt(RANKS::indexOf))
            .orElse("fresh");
    var other = !target.strip().equals(segment.target().strip());
    if (target.isBlank()) {
      add(segment, Outcome.EMPTY, "", "");
    } else if (!other && !isConfirmed(segment, from, state)) {
      add(segment, Outcome.SAME, target, segment.state());
    } else if (target.codePointCount(0, target.length()) > Content.longest(segment.field())) {
      add(segment, Outcome.LONG, target, state);
    } else {
      add(segment, Outcome.CHANGED, target, state);
    }
  }

  private static String standing(XliffFile.Text text) {
    if (text.own().equals("machine")) {
      return "machine";
    }
    return text.state().equals("reviewed") || text.state().equals("final") ? "reviewed" : "fresh";
  }

  /**
   * Whether somebody vouches for words that stay: a machine's, or those of an older source. Those
   * went out as initial; tools that raise the state may leave the hub's own beside it.
   */
  private static boolean isConfirmed(Segment segment, List<XliffFile.Text> from, String state) {
    var vouched =
        from.stream()
            .noneMatch(text -> text.state().equals("initial") || text.own().equals(Made.MACHINE));
    return vouched && !segment.state().equals("reviewed") && !segment.state().equals(state);
  }

  private void add(Segment segment, Outcome outcome, String target, String state) {
    var lost =
        outcome == Outcome.CHANGED
            && !Codes.lasting(Unit.passages(segment, target))
                .containsAll(Codes.lasting(Unit.passages(segment, segment.source())));
    changes.add(new XliffChange(item.id(), segment, outcome, target, state, lost, ""));
  }

  /** Tools may lay out white space anew. */
  private static boolean same(XliffFile.Text text, Passage source) {
    return text.source()
        .strip()
        .replaceAll("\\s+", " ")
        .equals(source.source().strip().replaceAll("\\s+", " "));
  }
}
