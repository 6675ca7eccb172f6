package org.childhub.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.childhub.text.Passage;
import org.childhub.text.Passages;

/**
 * What a translator gets as one: a title, a summary, a paragraph of a body. A body whose
 * translation has other paragraphs than it goes as a whole.
 *
 * @param id of the segment, and the paragraph's number from 1 where the segment is parted
 * @param target nothing where it is not translated
 */
record Unit(String id, Passage source, Optional<Passage> target) {

  /** The units of a segment, as they are written; none where there is nothing to translate. */
  static List<Unit> of(Segment segment) {
    var sources = passages(segment, segment.source());
    var targets = passages(segment, segment.target());
    if (!segment.target().isBlank() && !aligned(sources, targets)) {
      return List.of(
          new Unit(segment.id(), Passages.join(sources), Optional.of(Passages.join(targets))));
    }
    var units = new ArrayList<Unit>();
    for (var i = 0; i < sources.size(); i++) {
      if (!sources.get(i).isKept()) {
        var target = targets.isEmpty() ? Optional.<Passage>empty() : Optional.of(targets.get(i));
        units.add(new Unit(id(segment, units.size() + 1), sources.get(i), target));
      }
    }
    return units;
  }

  /** The passages of a text of the segment, in either language. */
  static List<Passage> passages(Segment segment, String text) {
    return isParted(segment) ? Passages.ofMarkdown(text) : Passages.ofPlain(text);
  }

  /** The name of the paragraph with a number, counted from 1 without what stays as it is. */
  static String id(Segment segment, int number) {
    return isParted(segment) ? segment.id() + "-" + number : segment.id();
  }

  static boolean isParted(Segment segment) {
    return segment.field().equals("body");
  }

  /** Whether two texts have their paragraphs, headings and cells in the same order. */
  static boolean aligned(List<Passage> sources, List<Passage> targets) {
    return sources.stream()
        .map(Passage::isKept)
        .toList()
        .equals(targets.stream().map(Passage::isKept).toList());
  }
}
