package org.childhub.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;

class MailTimeTests {
  private static final MailTime SARAJEVO =
      new MailTime(Rhythm.DAILY, ZoneId.of("Europe/Sarajevo"), 7, DayOfWeek.MONDAY);

  @Test
  void sevenStaysSevenWhenTheClocksChange() {
    assertThat(SARAJEVO.next(at("2027-03-27T05:59:59Z"))).isEqualTo(at("2027-03-27T06:00:00Z"));
    assertThat(SARAJEVO.next(at("2027-03-27T06:00:00Z"))).isEqualTo(at("2027-03-28T05:00:00Z"));
    assertThat(SARAJEVO.next(at("2027-10-30T05:00:00Z"))).isEqualTo(at("2027-10-31T06:00:00Z"));
  }

  @Test
  void anHourThatIsLeftOutInSpringOrComesTwiceInAutumnBringsOneMail() {
    var two = new MailTime(Rhythm.DAILY, ZoneId.of("Europe/Sarajevo"), 2, DayOfWeek.MONDAY);

    assertThat(two.next(at("2027-03-27T12:00:00Z"))).isEqualTo(at("2027-03-28T01:00:00Z"));
    assertThat(two.next(at("2027-03-28T01:00:00Z"))).isEqualTo(at("2027-03-29T00:00:00Z"));
    assertThat(two.next(at("2027-10-30T12:00:00Z"))).isEqualTo(at("2027-10-31T00:00:00Z"));
    assertThat(two.next(at("2027-10-31T00:00:00Z"))).isEqualTo(at("2027-11-01T01:00:00Z"));
  }

  @Test
  void onceAWeekIsOnHerDay() {
    var friday = new MailTime(Rhythm.WEEKLY, ZoneId.of("Europe/Sofia"), 18, DayOfWeek.FRIDAY);

    assertThat(friday.next(at("2026-11-30T10:00:00Z"))).isEqualTo(at("2026-12-04T16:00:00Z"));
    assertThat(friday.next(at("2026-12-04T15:59:00Z"))).isEqualTo(at("2026-12-04T16:00:00Z"));
    assertThat(friday.next(at("2026-12-04T16:00:00Z"))).isEqualTo(at("2026-12-11T16:00:00Z"));
  }

  @Test
  void whoSaysNothingIsWrittenToInTheMorningWhereHerLanguageIsSpoken() {
    assertThat(MailTime.usual(Language.RO).zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
    assertThat(MailTime.usual(Language.SR_LATN).zone()).isEqualTo(ZoneId.of("Europe/Belgrade"));
    assertThat(
            new MailTime(Rhythm.NONE, ZoneId.of("UTC"), 7, DayOfWeek.MONDAY)
                .next(at("2027-01-01T00:00:00Z")))
        .isNull();
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
