package org.childhub.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two texts, word by word: pieces in the order of reading. */
public record Difference(List<Piece> pieces) {
  // Beyond this a comparison costs more than it tells: then the whole part counts as changed.
  private static final long MOST_PAIRS = 4_000_000;
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
  private static final Pattern LINES = Pattern.compile("(?<=\\n)");

  /** Words that are in both texts, only in the new one, or only in the old one. */
  public record Piece(Change change, String text) {}

  public enum Change {
    SAME,
    ADDED,
    REMOVED
  }

  public static Difference between(String before, String after) {
    var pieces = new ArrayList<Piece>();
    lines(before, after, pieces);
    return new Difference(merged(pieces));
  }

  /** Whether anything differs. */
  public boolean isAny() {
    return pieces.stream().anyMatch(piece -> piece.change() != Change.SAME);
  }

  /**
   * Line by line first, so that a long text costs little; then word by word where lines changed.
   */
  private static void lines(String before, String after, List<Piece> pieces) {
    compare(
        parts(LINES, before),
        parts(LINES, after),
        (old, fresh) ->
            compare(parts(WORDS, old), parts(WORDS, fresh), (o, f) -> swap(o, f, pieces), pieces),
        pieces);
  }

  private interface Changed {
    void texts(String before, String after);
  }

  private static void compare(
      List<String> before, List<String> after, Changed changed, List<Piece> pieces) {
    var start = 0;
    while (start < before.size()
        && start < after.size()
        && before.get(start).equals(after.get(start))) {
      pieces.add(new Piece(Change.SAME, before.get(start++)));
    }
    var end = 0;
    while (end < before.size() - start
        && end < after.size() - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    middle(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        changed,
        pieces);
    before
        .subList(before.size() - end, before.size())
        .forEach(part -> pieces.add(new Piece(Change.SAME, part)));
  }

  private static void middle(
      List<String> before, List<String> after, Changed changed, List<Piece> pieces) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      swap(String.join("", before), String.join("", after), pieces);
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      var old = String.join("", delta.getSource().getLines());
      var fresh = String.join("", delta.getTarget().getLines());
      if (delta.getType() == DeltaType.EQUAL) {
        pieces.add(new Piece(Change.SAME, old));
      } else if (delta.getType() == DeltaType.CHANGE) {
        changed.texts(old, fresh);
      } else {
        swap(old, fresh, pieces);
      }
    }
  }

  private static void swap(String before, String after, List<Piece> pieces) {
    pieces.add(new Piece(Change.REMOVED, before));
    pieces.add(new Piece(Change.ADDED, after));
  }

  /** A piece for each run of the same change. */
  private static List<Piece> merged(List<Piece> pieces) {
    var merged = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (piece.text().isEmpty()) {
        continue;
      }
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.change() == piece.change()) {
        merged.set(merged.size() - 1, new Piece(piece.change(), last.text() + piece.text()));
      } else {
        merged.add(piece);
      }
    }
    return List.copyOf(merged);
  }

  private static List<String> parts(Pattern border, String text) {
    return text.isEmpty() ? List.of() : List.of(border.split(text));
  }
}
