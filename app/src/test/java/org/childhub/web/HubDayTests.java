package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.childhub.HubTest;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days begin where the hub is, not in Greenwich: plans, deadlines and what pages tell. */
@HubTest
class HubDayTests {
  @Autowired Clock clock;
  @Autowired Cards cards;
  @Autowired TestEntries entries;
  @Autowired JdbcClient db;

  @Test
  void theHubGoesByItsZone() {
    assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Belgrade"));
  }

  @Test
  void whatIsTranslatedAfterMidnightIsOfTheNewDay() {
    var id =
        entries
            .put(
                Made.of(Kind.ARTICLE, "translated-at-night", "A room to rest")
                    .in(Language.SQ, "Një dhomë", "Fëmijët pushojnë."))
            .getFirst();
    db.sql(
            """
            update catalogue_translation set translated_at = timestamptz '2026-01-31 23:30:00Z'
            where entry_id = :id and language = 'sq'
            """)
        .param("id", id)
        .update();

    var read = cards.open("translated-at-night", Language.SQ).orElseThrow().details();

    assertThat(read.version(Language.SQ).translatedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
  }
}
