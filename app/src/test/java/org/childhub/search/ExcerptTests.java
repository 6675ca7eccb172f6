package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTests {
  @Test
  void aShortTextStaysWhole() {
    assertThat(Excerpt.of("short", List.of(), 100).text()).isEqualTo("short");
  }

  @Test
  void aLongTextIsCutAroundMostMarks() {
    var text = "one ".repeat(100) + "mark and mark " + "two ".repeat(100);
    var at = text.indexOf("mark");
    var excerpt =
        Excerpt.of(text, List.of(new int[] {at, at + 4}, new int[] {at + 9, at + 13}), 80);
    assertThat(excerpt.text())
        .startsWith("…")
        .endsWith("…")
        .contains("mark and mark")
        .hasSizeLessThan(90);
    assertThat(excerpt.ranges())
        .allSatisfy(
            range -> assertThat(excerpt.text().substring(range[0], range[1])).isEqualTo("mark"));
  }

  @Test
  void noCharacterIsCutInTwo() {
    var excerpt = Excerpt.of("😀".repeat(200), List.of(), 81);
    assertThat(excerpt.text().codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
  }
}
