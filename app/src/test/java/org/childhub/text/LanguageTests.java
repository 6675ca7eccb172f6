package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {
  @ParameterizedTest
  @CsvSource({
    "SR-latn, sr-Latn",
    "sr_Latn_RS, sr-Latn",
    "sr, sr-Cyrl",
    "srp, sr-Cyrl",
    "sr-ME, sr-Latn",
    "sh, sr-Latn",
    "hbs, sr-Latn",
    "cnr, cnr",
    "cnr-Latn-ME, cnr",
    "cnr-cyrl, cnr-Cyrl",
    "bs-Cyrl, bs-Cyrl",
    "en-GB, en",
    "EN, en",
    "mo, ro",
    "uk-Cyrl, uk",
    "zh-TW, zh-Hant",
    "deu, de"
  })
  void everySpellingOfATagBecomesOne(String given, String tag) {
    assertThat(Language.of(given).tag()).isEqualTo(tag);
    assertThat(new Language(given)).isEqualTo(Language.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "me", "xx", "nonsense", "toolonglanguage", "zz--", "en us", "*", "<b>"})
  void nonsenseIsRefusedWithASentence(String given) {
    assertThatThrownBy(() -> Language.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + given + "”")
        .hasMessageEndingWith(".");
    assertThat(Language.find(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, English, LATIN",
    "sr-Cyrl, Српски, CYRILLIC",
    "sr-Latn, Srpski, LATIN",
    "hr, Hrvatski, LATIN",
    "bs, Bosanski, LATIN",
    "bs-Cyrl, Босански, CYRILLIC",
    "sq, Shqip, LATIN",
    "bg, Български, CYRILLIC",
    "ro, Română, LATIN",
    "mk, Македонски, CYRILLIC",
    "cnr, Crnogorski, LATIN",
    "el, Ελληνικά, GREEK",
    "hu, Magyar, LATIN",
    "uk, Українська, CYRILLIC",
    "ru, Русский, CYRILLIC",
    "fr, Français, LATIN",
    "de, Deutsch, LATIN",
    "sl, Slovenščina, LATIN",
    "tr, Türkçe, LATIN",
    "ar, العربية, OTHER"
  })
  void eachLanguageNamesItselfInItsOwnScript(String tag, String name, Script script) {
    assertThat(Language.of(tag).nativeName()).isEqualTo(name);
    assertThat(Language.of(tag).script()).isEqualTo(script);
  }

  @Test
  void onlyTheFourSisterLanguagesAreBcms() {
    assertThat(Languages.INTERFACE.stream().filter(Language::isBcms).map(Language::tag))
        .containsExactly("sr-Cyrl", "sr-Latn", "hr", "bs");
    assertThat(Language.CNR.isBcms()).isTrue();
    assertThat(Language.MK.isBcms()).isFalse();
  }
}
