package org.childhub.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.training.SentenceAlignment.Bead;
import org.junit.jupiter.api.Test;

class SentenceAlignmentTests {
  @Test
  void sentencesOfLikeLengthBelongTogether() {
    assertThat(SentenceAlignment.of(new int[] {40, 90, 20}, new int[] {44, 85, 25}))
        .containsExactly(new Bead(0, 1, 0, 1), new Bead(1, 2, 1, 2), new Bead(2, 3, 2, 3));
  }

  @Test
  void aSentenceMayBecomeTwo() {
    assertThat(SentenceAlignment.of(new int[] {40, 150, 30}, new int[] {42, 80, 75, 30}))
        .containsExactly(new Bead(0, 1, 0, 1), new Bead(1, 2, 1, 3), new Bead(2, 3, 3, 4));
  }

  @Test
  void whatHasNoCounterpartIsLeftOut() {
    assertThat(SentenceAlignment.of(new int[] {}, new int[] {50})).isEmpty();
  }
}
