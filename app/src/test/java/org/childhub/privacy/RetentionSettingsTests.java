package org.childhub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods that an operator may set. */
class RetentionSettingsTests {
  @ParameterizedTest
  @ValueSource(strings = {"P7D", "P5M", "P5M29D", "P180D"})
  void aDecisionIsKeptForAsLongAsItsAuthorCanAppeal(String tooShort) {
    assertThatThrownBy(() -> decisions(Period.parse(tooShort)))
        .hasMessage("hub.retention.decisions must be 6m or more: an author can appeal for so long");
  }

  @Test
  void sixMonthsAreEnough() {
    assertThat(decisions(Period.ofMonths(6)).of("decisions")).isEqualTo(Period.ofMonths(6));
    assertThat(decisions(Period.ofDays(200)).of("decisions")).isEqualTo(Period.ofDays(200));
  }

  private static RetentionSettings decisions(Period decisions) {
    var year = Period.ofYears(1);
    return new RetentionSettings(year, year, year, year, year, decisions);
  }
}
