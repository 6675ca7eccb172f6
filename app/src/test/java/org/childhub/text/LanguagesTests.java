package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.childhub.text.Language.*;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {
  @ParameterizedTest
  @CsvSource({
    "EN, en",
    "sr-cyrl, sr-Cyrl",
    "SR-LATN, sr-Latn",
    "sh, sr-Latn",
    "SH, sr-Latn",
    "sr, sr-Cyrl",
    "cnr, sr-Latn",
    "me, sr-Latn"
  })
  void anAddressNamesALanguageInAnyCaseAndByItsAliases(String segment, String tag) {
    assertThat(Languages.interfaceLanguage(segment)).contains(Language.of(tag));
  }

  @Test
  void whatIsNoInterfaceLanguageIsNoAddress() {
    assertThat(List.of("fr", "", "en-GB", "library", "sr-Latn-RS"))
        .allSatisfy(segment -> assertThat(Languages.interfaceLanguage(segment)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sr|sr-Cyrl",
        "sr-RS,sr;q=0.9,en;q=0.8|sr-Cyrl",
        "sr-Latn-RS,sr;q=0.9|sr-Latn",
        "sr-ME|sr-Latn",
        "cnr,en;q=0.5|sr-Latn",
        "sh|sr-Latn",
        "bs-BA,bs;q=0.9,en-US;q=0.8|bs",
        "de,hr;q=0.3|hr",
        "de-DE,de;q=0.9|en",
        "mk;q=0.1,en;q=0.9|en",
        "bs;q=0,hr|hr",
        "en-US,sq;q=0.9|en",
        "uk,ru|en",
        "*|en",
        "de, ;;;q=9,,ro;q=0.2|ro",
        "SQ|sq",
        "ro-MD|ro"
      })
  void theHeaderIsAnsweredWithWhatTheReaderUnderstandsBest(String header, String tag) {
    assertThat(Languages.negotiate(header, Languages.INTERFACE)).isEqualTo(Language.of(tag));
  }

  @Test
  void aLanguageThatIsNotOfferedIsNotNegotiated() {
    var offered = List.of(Language.EN, Language.SR_LATN);
    assertThat(Languages.negotiate("mk,en;q=0.5", offered)).isEqualTo(Language.EN);
    assertThat(Languages.negotiate("hr", offered)).isEqualTo(Language.SR_LATN);
  }

  @Test
  void noHeaderBreaksTheNegotiation() {
    Random random = new Random(4);
    assertThatCode(
            () -> {
              Languages.negotiate(null, Languages.INTERFACE);
              Languages.negotiate("", Languages.INTERFACE);
              Languages.negotiate("hr,".repeat(100_000), Languages.INTERFACE);
              for (String naughty : Fixtures.strings("text/blns.json")) {
                Languages.negotiate(naughty, Languages.INTERFACE);
              }
              for (int i = 0; i < 2000; i++) {
                byte[] bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
                Languages.negotiate(
                    Base64.getEncoder().encodeToString(bytes) + ";q=" + i, Languages.INTERFACE);
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void sisterLanguagesStandInForEachOtherBeforeEnglish() {
    assertThat(Languages.fallbacks(BS)).containsExactly(HR, SR_LATN, CNR, SR_CYRL, EN);
    assertThat(Languages.fallbacks(HR)).containsExactly(BS, CNR, SR_LATN, SR_CYRL, EN);
    assertThat(Languages.fallbacks(SR_CYRL)).startsWith(SR_LATN).endsWith(EN);
    assertThat(Languages.fallbacks(SR_LATN)).startsWith(SR_CYRL).endsWith(EN);
    assertThat(Languages.fallbacks(CNR)).startsWith(SR_LATN, SR_CYRL).endsWith(EN);
    assertThat(Languages.fallbacks(MK)).containsExactly(EN);
    assertThat(Languages.fallbacks(EN)).isEmpty();
  }

  @Test
  void theReaderGetsHerOwnThenASisterThenEnglishThenTheOriginal() {
    assertThat(Languages.best(Set.of(EN, HR, BS), BS, EN)).isEqualTo(BS);
    assertThat(Languages.best(Set.of(EN, HR), BS, EN)).isEqualTo(HR);
    assertThat(Languages.best(Set.of(EN, Language.of("bs-Cyrl")), BS, EN))
        .isEqualTo(Language.of("bs-Cyrl"));
    assertThat(Languages.best(Set.of(EN, Language.of("bs-Cyrl")), HR, EN))
        .isEqualTo(Language.of("bs-Cyrl"));
    assertThat(Languages.best(Set.of(EN, RO), BS, RO)).isEqualTo(EN);
    assertThat(Languages.best(Set.of(RO, SQ), BS, RO)).isEqualTo(RO);
    assertThat(Languages.best(Set.of(FR, SQ), BS, RO)).isEqualTo(SQ);
    assertThat(Languages.best(Set.of(FR, EL), BS, RO)).isEqualTo(EL);
    assertThat(Languages.best(Set.of(), BS, RO)).isEqualTo(RO);
  }
}
