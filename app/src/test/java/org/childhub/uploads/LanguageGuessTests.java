package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTests {
  private final LanguageGuess guess = new LanguageGuess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en      | All children have the right to be protected from violence and to be heard.
          sr-Cyrl | Сва деца имају право на заштиту од насиља и да се њихово мишљење уважи.
          sr-Latn | Sva deca imaju pravo na zaštitu od nasilja i da se njihovo mišljenje uvaži.
          hr      | Sva djeca imaju pravo na zaštitu, a sustav skrbi pomaže obitelji u suradnji sa školom.
          bs      | Sva djeca imaju pravo na zaštitu, a sistem pomaže porodici u saradnji sa školom, takođe i općina.
          sq      | Të gjithë fëmijët kanë të drejtë të mbrohen nga dhuna dhe të dëgjohen.
          bg      | Всички деца имат право на закрила от насилие и да бъдат изслушани.
          ro      | Toți copiii au dreptul să fie protejați de violență și să fie ascultați.
          mk      | Сите деца имаат право на заштита од насилство и да бидат сослушани.
          de      | Alle Kinder haben das Recht auf Schutz vor Gewalt und darauf, gehört zu werden.
          """)
  void knowsTheLanguageOfASentence(String tag, String text) {
    assertThat(guess.of(text, null, Language.EN)).first().isEqualTo(Language.of(tag));
  }

  @Test
  void betweenSistersTheReadersOwnComesFirstUnlessTheTextSpeaksAgainst() {
    var neutral = "Sva djeca imaju pravo na zaštitu od nasilja i na to da ih se čuje.";
    assertThat(guess.of(neutral, null, Language.HR)).first().isEqualTo(Language.HR);
    assertThat(guess.of(neutral, null, Language.BS)).first().isEqualTo(Language.BS);
    assertThat(guess.of(neutral, null, Language.BS))
        .contains(Language.HR, Language.CNR, Language.SR_LATN);
    assertThat(guess.of(neutral.replace("djeca", "deca"), null, Language.HR))
        .startsWith(Language.SR_LATN)
        .contains(Language.HR);
  }

  @Test
  void aDocumentsOwnWordCountsBetweenSistersOnlyAndWhereThereIsNoText() {
    var neutral = "Sva djeca imaju pravo na zaštitu od nasilja i na to da ih se čuje.";
    assertThat(guess.of(neutral, "hr-HR", Language.BS)).first().isEqualTo(Language.HR);
    assertThat(guess.of(neutral, "en-US", Language.BS)).first().isEqualTo(Language.BS);
    assertThat(guess.of("12 34", "ro-RO", Language.EN)).containsExactly(Language.RO);
    assertThat(guess.of("12 34", null, Language.EN)).isEmpty();
  }
}
