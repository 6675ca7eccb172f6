package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTests {
  @Test
  void aSentenceEndsWithOneDotAlsoAfterADateThatHasOne() {
    var until = Phrase.of("Важи до {0}. Видите испод.", Language.of("sr-Cyrl").icu());
    assertThat(until.say("1. децембра 2026.")).isEqualTo("Важи до 1. децембра 2026. Видите испод.");
    assertThat(until.say("сутра")).isEqualTo("Важи до сутра. Видите испод.");
    var open = Phrase.of("{0}...", Language.of("en").icu());
    assertThat(open.say("Wait.")).isEqualTo("Wait....");
  }

  /**
   * ICU's own MessageFormat is the measure, but that it groups 1 000 where a language writes 1000.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It''s {0}, isn't it",
        "'{'{0}'}' '#'",
        "{0, plural, one {# file} few {# files} other {#, all # files by {1}}}!",
        "{0, plural, =0 {none} =1 {just {1}} one {one #} other {# '#' it''s}}",
        "{0, plural, offset:1 =0 {nobody} one {{1} and # other} other {{1} and # others}}",
        "{0, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
        "{1, select, a {{0, plural, one {A #} other {As #}}} other {no {1}}} {0}",
        "{0} {1} {2}",
        "{0, number, percent}"
      })
  void aPhraseSaysWhatIcuSays(String pattern) {
    for (String tag : List.of("en", "sr-Cyrl", "hr", "ro", "bg", "sq", "uk")) {
      ULocale locale = Language.of(tag).icu();
      Phrase phrase = Phrase.of(pattern, locale);
      for (Number n : List.of(0, 1, 2, 3, 5, 11, 21, 22, 101, 999, 1000, 1234567L, -1, 1.5)) {
        String icu = new MessageFormat(pattern, locale).format(new Object[] {n, "a"});
        assertThat(ungrouped(phrase.say(n, "a"))).isEqualTo(ungrouped(icu));
      }
    }
  }

  private static String ungrouped(String text) {
    return text.replaceAll("(?<=\\d)\u00a0(?=\\d)", "");
  }

  @Test
  void aBrokenPatternIsRefused() {
    for (String broken :
        List.of("{", "{0", "{0, plural, one {x}}", "{0, plural, other {x}", "{name}")) {
      assertThatThrownBy(() -> Phrase.of(broken, ULocale.ENGLISH))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void onlyTheWordsOfAPatternChange() {
    assertThat(Phrase.mapWords("аб {0, plural, one {# в} other {# г {1}}} д'{'", Scripts::toLatin))
        .isEqualTo("ab {0, plural, one {# v} other {# g {1}}} d'{'");
  }
}
