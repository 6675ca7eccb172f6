package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.text.Language.*;

import java.util.Optional;
import org.childhub.text.MessageRules.Fault;
import org.junit.jupiter.api.Test;

class MessageRulesTests {
  @Test
  void wordsStandInTheScriptOfTheirLanguage() {
    assertThat(fault("Sačuvajte", "Сачувајте", SR_CYRL)).contains(Fault.SCRIPT);
    assertThat(fault("Zachuvaj", "Зачувајте", MK)).contains(Fault.SCRIPT);
    assertThat(fault("Zapazete", "Запазете", BG)).contains(Fault.SCRIPT);
    assertThat(fault("Спремите", "Spremite", HR)).contains(Fault.SCRIPT);
    assertThat(fault("Сачувајте", "Sačuvajte", BS)).contains(Fault.SCRIPT);
    assertThat(fault("Ружо", "Ruajeni", SQ)).contains(Fault.SCRIPT);
    assertThat(fault("Сохраните", "Save", EN)).contains(Fault.SCRIPT);
    assertThat(fault("Сачувај", "Сачувајте", SR_CYRL)).isEmpty();
    assertThat(fault("Spremi", "Spremite", HR)).isEmpty();
  }

  @Test
  void namesMayStandInTheirOwnScriptAndNumbersHaveNone() {
    assertThat(fault("ORCID iD", "ORCID", SR_CYRL)).isEmpty();
    assertThat(fault("Преузмите BibTeX", "Преузми BibTeX", SR_CYRL)).isEmpty();
    assertThat(fault("Сачувајте", "", SR_CYRL)).isEmpty();
    assertThat(fault("12 / 3", "Први", SR_CYRL)).isEmpty();
  }

  @Test
  void whatIcuReadsIsNoWord() {
    String english = "{0, plural, one {# file} other {# files}}";
    String shipped = "{0, plural, one {# фајл} few {# фајла} other {# фајлова}}";
    String latin = "{0, plural, one {# fajl} few {# fajla} other {# fajlova}}";

    assertThat(MessageRules.fault(shipped, english, shipped, SR_CYRL)).isEmpty();
    assertThat(MessageRules.fault(latin, english, shipped, SR_CYRL)).contains(Fault.SCRIPT);
    assertThat(MessageRules.inCyrillic(latin)).isEqualTo(shipped);
  }

  private static Optional<Fault> fault(String pattern, String shipped, Language language) {
    return MessageRules.fault(pattern, "Save", shipped, language);
  }
}
