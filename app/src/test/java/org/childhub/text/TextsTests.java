package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.text.Language.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTests {
  private static final Messages MESSAGES = new Messages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|24 November 2026|November 2026|2026",
        "sr-Cyrl|24. новембра 2026.|новембар 2026.|2026.",
        "sr-Latn|24. novembra 2026.|novembar 2026.|2026.",
        "hr|24. studenoga 2026.|studeni 2026.|2026.",
        "bs|24. novembra 2026.|novembar 2026.|2026.",
        "sq|24 nëntor 2026|nëntor 2026|2026",
        "bg|24 ноември 2026 г.|ноември 2026 г.|2026 г.",
        "ro|24 noiembrie 2026|noiembrie 2026|2026",
        "mk|24 ноември 2026 г.|ноември 2026 г.|2026 г.",
        "cnr|24. novembra 2026.|novembar 2026.|2026.",
        "el|24 Νοεμβρίου 2026|Νοέμβριος 2026|2026",
        "hu|2026. november 24.|2026. november|2026.",
        "uk|24 листопада 2026 р.|листопад 2026 р.|2026",
        "ru|24 ноября 2026 г.|ноябрь 2026 г.|2026",
        "fr|24 novembre 2026|novembre 2026|2026"
      })
  void datesReadAsTheLanguageWritesThem(String tag, String day, String month, String year) {
    Texts texts = MESSAGES.in(Language.of(tag));
    assertThat(plain(texts.date(LocalDate.of(2026, 11, 24)))).isEqualTo(day);
    assertThat(plain(texts.date(PartialDate.parse("2026-11-24")))).isEqualTo(day);
    assertThat(plain(texts.date(PartialDate.parse("2026-11")))).isEqualTo(month);
    assertThat(plain(texts.date(PartialDate.parse("2026")))).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|1,234,567|1.8 MB|640 kB|1 kB|2.4 GB|A, B and C",
        "sr-Cyrl|1.234.567|1,8 MB|640 kB|1 kB|2,4 GB|A, B и C",
        "hr|1.234.567|1,8 MB|640 kB|1 kB|2,4 GB|A, B i C",
        "sq|1 234 567|1,8 MB|640 kB|1 kB|2,4 GB|A, B dhe C",
        "bg|1 234 567|1,8 MB|640 kB|1 kB|2,4 GB|A, B и C",
        "ro|1.234.567|1,8 MB|640 kB|1 kB|2,4 GB|A, B și C"
      })
  void numbersSizesAndListsFollowTheLanguage(
      String tag, String number, String mb, String kb, String least, String gb, String list) {
    Texts texts = MESSAGES.in(Language.of(tag));
    assertThat(plain(texts.number(1_234_567))).isEqualTo(number);
    assertThat(
            Stream.of(1_800_000L, 640_200L, 12L, 2_400_000_000L).map(texts::size).map(this::plain))
        .containsExactly(mb, kb, least, gb);
    assertThat(texts.list(List.of("A", "B", "C"))).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|BA|Bosnia and Herzegovina",
        "en|XK|Kosovo",
        "sr-Cyrl|ba|Босна и Херцеговина",
        "sr-Latn|RS|Srbija",
        "hr|RS|Srbija",
        "sq|XK|Kosovë",
        "ro|MD|Republica Moldova",
        "en|see|South-Eastern Europe",
        "hr|see|Jugoistočna Europa",
        "sr-Latn|SEE|Jugoistočna Evropa",
        "cnr|see|Jugoistočna Evropa",
        "en|ZZQ|ZZQ"
      })
  void countriesHaveNames(String tag, String code, String name) {
    assertThat(MESSAGES.in(Language.of(tag)).country(code)).isEqualTo(name);
  }

  @Test
  void momentsNameTheirZone() {
    var zone = ZoneId.of("Europe/Belgrade");
    var winter = Instant.parse("2026-11-24T23:05:00Z").atZone(zone);
    var summer = Instant.parse("2026-07-01T06:05:00Z").atZone(zone);

    assertThat(plain(MESSAGES.in(EN).moment(winter))).isEqualTo("25 November 2026, 00:05 CET");
    assertThat(plain(MESSAGES.in(SR_CYRL).moment(summer))).isEqualTo("1. јула 2026., 08:05 CEST");
  }

  @Test
  void namesOfTheHubsOwnListWin() {
    PlaceNames names =
        PlaceNames.of(
            List.of(
                "code\ttag\tname",
                "see\ten\tSouth-Eastern Europe",
                "see\tsr-Cyrl\tЈугоисточна Европа",
                "MK\ten\tNorth Macedonia!"));
    assertThat(names.in(EN))
        .containsEntry("SEE", "South-Eastern Europe")
        .containsEntry("MK", "North Macedonia!");
    assertThat(names.in(SR_LATN)).containsEntry("SEE", "Jugoistočna Evropa");
    assertThat(names.in(HR)).containsEntry("SEE", "Jugoistočna Evropa").doesNotContainKey("MK");
    assertThat(names.in(SQ)).containsEntry("SEE", "South-Eastern Europe").doesNotContainKey("MK");
  }

  @Test
  void everyLanguageHasANameInEveryLanguage() {
    assertThat(MESSAGES.in(EN).languageName(SR_LATN)).isEqualTo("Serbian (Latin)");
    assertThat(MESSAGES.in(SR_LATN).languageName(CNR)).isEqualTo("crnogorski");
    assertThat(MESSAGES.in(SQ).languageName(MK)).isEqualTo("maqedonisht");
  }

  @Test
  void namesSortByTheAlphabetOfTheLanguage() {
    assertThat(
            Stream.of("Šuma", "Zagreb", "Ćao", "Cetinje", "Čast", "Ljubav", "Luk", "Lopta")
                .sorted(MESSAGES.in(HR).compare()))
        .containsExactly("Cetinje", "Čast", "Ćao", "Lopta", "Luk", "Ljubav", "Šuma", "Zagreb");
  }

  @Test
  void theDirectionOfWritingIsTheLanguages() {
    assertThat(MESSAGES.in(EN).dir()).isEqualTo("ltr");
    assertThat(MESSAGES.in(Language.of("ar")).dir()).isEqualTo("rtl");
  }

  private String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
