package org.childhub.search;

import java.util.ArrayList;
import java.util.List;

/** A part of a text with the marks that fall into it; an ellipsis stands where it was cut. */
record Excerpt(String text, List<int[]> ranges) {
  private static final String CUT = "…";

  /** The part of about this many characters that holds most marks, cut between words. */
  static Excerpt of(String text, List<int[]> ranges, int length) {
    if (text.length() <= length) {
      return new Excerpt(text, ranges);
    }
    var from = start(text, ranges, length);
    var to = Math.min(text.length(), from + length);
    if (to < text.length()) {
      var space = text.lastIndexOf(' ', to);
      to = space > from + length / 2 ? space : whole(text, to);
    }
    var part = (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
    var moved = new ArrayList<int[]>();
    for (var range : ranges) {
      if (range[0] >= from && range[1] <= to) {
        var shift = (from > 0 ? CUT.length() : 0) - from;
        moved.add(new int[] {range[0] + shift, range[1] + shift});
      }
    }
    return new Excerpt(part, moved);
  }

  /** A little before the mark from which on most others follow. */
  private static int start(String text, List<int[]> ranges, int length) {
    var best = 0;
    var most = 0;
    for (var i = 0; i < ranges.size(); i++) {
      var many = 0;
      for (var j = i;
          j < ranges.size() && ranges.get(j)[1] <= ranges.get(i)[0] + length * 3 / 4;
          j++) {
        many++;
      }
      if (many > most) {
        most = many;
        best = ranges.get(i)[0];
      }
    }
    if (best < length * 3 / 4) {
      return 0;
    }
    var from = Math.min(best - length / 4, text.length() - length);
    var space = text.indexOf(' ', from);
    return space >= 0 && space < best ? space + 1 : whole(text, from);
  }

  /** Never between the two halves of a character. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
