package org.childhub.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.catalogue.AgeRange;
import org.childhub.catalogue.EntryText;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** Parts of content as the drafts of all rooms want them. */
final class DraftParts {
  private DraftParts() {}

  /** The texts that have a title. */
  static Map<Language, EntryText> texts(Content content) {
    var texts = new LinkedHashMap<Language, EntryText>();
    content
        .texts()
        .forEach(
            (tag, words) -> {
              if (!words.title().isBlank()) {
                texts.put(
                    Language.of(tag),
                    new EntryText(
                        words.title(), words.summary(), words.state(), orNull(words.translator())));
              }
            });
    return texts;
  }

  /** The texts in Markdown, by language. */
  static Map<Language, String> bodies(Content content) {
    var bodies = new LinkedHashMap<Language, String>();
    content
        .texts()
        .forEach(
            (tag, words) -> {
              if (!words.body().isBlank()) {
                bodies.put(Language.of(tag), words.body());
              }
            });
    return bodies;
  }

  static @Nullable AgeRange ages(Content content) {
    var from = content.one(Field.AGE_FROM);
    return from.isEmpty()
        ? null
        : new AgeRange(Integer.parseInt(from), Integer.parseInt(content.one(Field.AGE_TO)));
  }

  /** Drafts say null where content says nothing. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
