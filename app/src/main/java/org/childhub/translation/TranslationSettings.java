package org.childhub.translation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which machine proposes translations.
 *
 * @param provider the protocol it speaks: libretranslate or deepl; blank for none
 * @param url where it is, without the protocol's own paths; blank for DeepL's own
 * @param key what it knows the hub by; blank where it asks for none
 * @param timeout until the last byte of an answer
 * @param characters that one request holds at most, and so one paragraph
 */
@ConfigurationProperties("hub.translation")
record TranslationSettings(
    @DefaultValue("")
        @Pattern(regexp = "|libretranslate|deepl", message = "must be libretranslate or deepl")
        String provider,
    @DefaultValue("")
        @Pattern(
            regexp = "|https?://[^\\s/?#@]+(/[^\\s?#]*)?",
            message = "must be like https://translate.example.org")
        String url,
    @DefaultValue("") String key,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("5000") @Min(200) @Max(100_000) int characters) {

  TranslationSettings {
    key = key.strip();
    url = url.replaceFirst("/+$", "");
    if (provider.equals("libretranslate") && url.isBlank()) {
      throw new IllegalArgumentException(
          "hub.translation.url must be set where the provider is libretranslate");
    }
    if (provider.equals("deepl") && key.isEmpty()) {
      throw new IllegalArgumentException(
          "hub.translation.key must be set where the provider is deepl");
    }
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException("hub.translation.timeout must be longer than nothing");
    }
  }

  /** DeepL serves free keys, which end so, at an address of their own. */
  String place() {
    if (!url.isEmpty() || !provider.equals("deepl")) {
      return url;
    }
    return key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com";
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "TranslationSettings";
  }
}
