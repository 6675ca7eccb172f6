package org.childhub.wording;

import java.util.List;
import java.util.Objects;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Unseen;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which messages are looked for, as it came.
 *
 * @param in tag of a language
 * @param q a part of the key, or words
 * @param only corrected or changed; else all
 * @param after the last key of the page before
 */
public record WordingForm(
    @Nullable String in, @Nullable String q, @Nullable String only, @Nullable String after) {
  /** The languages that messages are written in; sr-Latn follows sr-Cyrl. */
  static final List<Language> WRITTEN =
      Languages.INTERFACE.stream().filter(language -> !language.equals(Language.SR_LATN)).toList();

  /** The language asked for, else the reader's. */
  Language language(Language reader) {
    return WRITTEN.stream()
        .filter(language -> language.tag().equals(in))
        .findFirst()
        .orElse(reader.equals(Language.SR_LATN) ? Language.SR_CYRL : reader);
  }

  public String words() {
    return Unseen.without(Objects.requireNonNullElse(q, "")).strip();
  }

  public boolean isOnly(String code) {
    return code.equals(only);
  }

  String from() {
    return Objects.requireNonNullElse(after, "");
  }

  /** The same from the message after this key on, as a query that starts with {@code ?}. */
  public String next(Language language, String key) {
    return UriComponentsBuilder.newInstance()
        .queryParam("in", language.tag())
        .queryParam("q", "{q}")
        .queryParam("only", isOnly("corrected") ? "corrected" : isOnly("changed") ? "changed" : "")
        .queryParam("after", key)
        .encode()
        .buildAndExpand(words())
        .toUriString();
  }
}
