package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationSettingsTests {

  @Test
  void withoutASettingThereIsNone() {
    var none = new Machine(new TranslationSettings("", "", "", Duration.ofSeconds(1), 400));
    assertThat(none.isThere()).isFalse();
    assertThat(none.name()).isEmpty();
    assertThat(new Machine(settings("", "a")).name()).isEqualTo("DeepL");
  }

  @ParameterizedTest
  @CsvSource({"a:fx, https://api-free.deepl.com", "a, https://api.deepl.com"})
  void freeKeysHaveAnAddressOfTheirOwn(String key, String place) {
    assertThat(settings("", key).place()).isEqualTo(place);
    assertThat(settings("https://translate.example.org/", key).place())
        .isEqualTo("https://translate.example.org");
  }

  @Test
  void keysStayOutOfLogs() {
    assertThat(settings("", "secret-key").toString()).doesNotContain("secret-key");
  }

  private static TranslationSettings settings(String url, String key) {
    return new TranslationSettings("deepl", url, key, Duration.ofSeconds(1), 400);
  }
}
