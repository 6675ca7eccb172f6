package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Difference.Change.ADDED;
import static org.childhub.editing.Difference.Change.REMOVED;
import static org.childhub.editing.Difference.Change.SAME;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childhub.editing.Difference.Change;
import org.childhub.editing.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTests {
  @Test
  void aChangedWordStandsBesideTheOneThatItReplaced() {
    assertThat(Difference.between("The dog barks at night.", "The cat barks at night.").pieces())
        .containsExactly(
            new Piece(SAME, "The "),
            new Piece(REMOVED, "dog"),
            new Piece(ADDED, "cat"),
            new Piece(SAME, " barks at night."));
  }

  @Test
  void nothingDiffersInTheSameText() {
    assertThat(Difference.between("Исто.\n\nИсто.", "Исто.\n\nИсто.").isAny()).isFalse();
    assertThat(Difference.between("", "").isAny()).isFalse();
  }

  @Test
  void bothTextsCanBeReadOutOfTheDifference() {
    var before = "# Title\n\nOne two three.\n\n- a\n- b\n\nThe end.";
    var after = "# New title\n\nOne three, four.\n\n- a\n- c\n- b\n\nThe  end.\n";
    var difference = Difference.between(before, after);
    assertThat(read(difference, ADDED)).isEqualTo(before);
    assertThat(read(difference, REMOVED)).isEqualTo(after);
  }

  @Test
  void textsOfAllLengthsAreComparedWithoutEnd() {
    var before = text(60_000, 7);
    var after = text(60_000, 11);
    var difference = Difference.between(before, after);
    assertThat(read(difference, ADDED)).isEqualTo(before);
    assertThat(read(difference, REMOVED)).isEqualTo(after);
  }

  private static String text(int words, int step) {
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + (long) i * step % 9973 + (i % 12 == 0 ? "\n" : " "))
        .collect(Collectors.joining());
  }

  private static String read(Difference difference, Change without) {
    return difference.pieces().stream()
        .filter(piece -> piece.change() != without)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
