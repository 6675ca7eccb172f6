package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {
  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-05", "2026-05-12", "2024-02-29", "0033"})
  void aDateIsAsExactAsItWasWritten(String iso) {
    assertThat(PartialDate.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-5",
        "2026-13",
        "2026-00",
        "2025-02-29",
        "12.5.2026",
        "2026-05-12T10:00",
        "0000",
        "٢٠٢٦"
      })
  void whatIsNoDateIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  @Test
  void aYearComesBeforeItsMonthsAndDays() {
    assertThat(
            Stream.of("2026-05-12", "2026", "2027", "2026-05", "2025-12-31")
                .map(PartialDate::parse)
                .sorted())
        .extracting(PartialDate::toString)
        .containsExactly("2025-12-31", "2026", "2026-05", "2026-05-12", "2027");
  }
}
