package org.childhub.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class PlacesTests {
  @Autowired Places places;
  @Autowired Messages messages;

  @Test
  void codesAreUnderstoodInAnyCase() {
    assertThat(places.find("rs")).isEqualTo(places.find("RS")).isPresent();
    assertThat(places.find("See").orElseThrow().isRegion()).isTrue();
    assertThat(places.find("zz")).isEmpty();
    assertThat(places.focus()).contains("BA", "XK").doesNotContain("PK");
  }

  @Test
  void agesOfConsentAreDataAndSixteenWhereUnknown() {
    assertThat(places.consentAge("rs").age()).isEqualTo(15);
    assertThat(places.consentAge("MK").age()).isEqualTo(14);
    assertThat(places.consentAge("PK")).isEqualTo(new ConsentAge(16, null, null, false));
  }

  @Test
  void aCountryOfTheUnionHasItsNumbersToo() {
    assertThat(places.helplines("hr"))
        .extracting(Helpline::number)
        .contains("116 111", "112", "116 000");
    assertThat(places.helplines("bg")).extracting(Helpline::number).containsOnlyOnce("116 000");
    assertThat(places.helplines("rs")).extracting(Helpline::number).doesNotContain("112");
    assertThat(places.helplines("zz")).isEmpty();
  }

  @Test
  void everyHelplineSaysWhereItIsFromAndWhenItWasChecked() {
    assertThat(places.helplines()).isNotEmpty();
    for (var helpline : places.helplines()) {
      assertThat(helpline.sources()).isNotEmpty();
      assertThat(helpline.dial()).matches("tel:[0-9+*#]+");
      for (var language : org.childhub.text.Languages.INTERFACE) {
        var texts = messages.in(language);
        assertThat(texts.has("places.kind." + helpline.kind())).isTrue();
        assertThat(helpline.otherChannels())
            .allMatch(channel -> texts.has("places.channel." + channel));
        assertThat(OpeningHours.inWords(helpline.hours(), texts))
            .noneMatch(line -> line.contains("Mo-"));
        assertThat(helpline.note(language).isPresent()).isEqualTo(!helpline.notes().isEmpty());
      }
    }
  }

  @Test
  void whatIsNotKnownOfACallIsSaidInOneSentence() {
    for (var helpline : places.helplines()) {
      var clauses = helpline.unanswered().stream().filter(key -> !key.startsWith("places.free"));
      assertThat(helpline.facts().size() + clauses.count()).as(helpline.name()).isEqualTo(3);
    }
    var silent = places.helplines("AL").getFirst();

    assertThat(silent.isNamed()).isFalse();
    assertThat(silent.facts()).isEmpty();
    assertThat(silent.unanswered())
        .containsExactly(
            "places.anonymous.unknown", "places.recorded.unknown", "places.located.unknown");
  }

  @Test
  void aCheckIsOldAfterNinetyDays() {
    var helpline = places.helplines("RS").getFirst();

    assertThat(helpline.isStale(helpline.checkedOn().plusDays(90))).isFalse();
    assertThat(helpline.isStale(helpline.checkedOn().plusDays(91))).isTrue();
    assertThat(helpline.checkedOn()).isBefore(LocalDate.of(2100, 1, 1));
  }

  @Test
  void hoursAreSaidInWords() {
    assertThat(words("Mo-Fr 09:00-22:00", "en")).isEqualTo("Monday – Friday, 09:00–22:00");
    assertThat(words("Mo-Fr 09:00-22:00", "sr-Latn")).isEqualTo("ponedeljak – petak, 09:00–22:00");
    assertThat(words("Mo,We 09:00-12:00,13:00-15:00", "en"))
        .isEqualTo("Monday, Wednesday, 09:00–12:00, 13:00–15:00");
    assertThat(words("Su 10:00-12:00", "en")).isEqualTo("Sunday, 10:00–12:00");
    assertThat(words("24/7", "en")).isEqualTo("Day and night, every day");
    assertThat(words("", "en")).isEqualTo("We do not know the hours");
    assertThat(words("by appointment", "en")).isEqualTo("by appointment");
  }

  @Test
  void regionsHaveNames() {
    assertThat(messages.in(Language.HR).country("see")).isEqualTo("Jugoistočna Europa");
    assertThat(messages.in(Language.SR_LATN).country("see")).isEqualTo("Jugoistočna Evropa");
  }

  private String words(String hours, String tag) {
    return String.join(" / ", OpeningHours.inWords(hours, messages.in(Language.of(tag))));
  }
}
