package org.childhub.translation;

import java.util.EnumMap;
import java.util.Map;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** Segments that come back from elsewhere, laid over the translation that there is. */
final class Arrival {
  private final Content.Words before;
  private final Map<Part, String> texts = new EnumMap<>(Part.class);
  private final Map<Part, String> states = new EnumMap<>(Part.class);
  private final Map<Part, @Nullable String> sources = new EnumMap<>(Part.class);

  Arrival(Content content, Language language) {
    this.before = content.in(language.tag());
    for (var part : Part.values()) {
      texts.put(part, part.in(before));
    }
  }

  /** Takes a segment; one that says nothing new and that nobody checked changes nothing. */
  void take(Segment segment) {
    var part = Part.of(segment.field());
    var target = words(segment.target());
    var reviewed = segment.state().equals(Made.REVIEWED);
    if (part.in(target).equals(part.in(before)) && !reviewed) {
      return;
    }
    texts.put(part, segment.target());
    states.put(
        part, reviewed || segment.state().equals(Made.MACHINE) ? segment.state() : Made.FRESH);
    sources.put(part, part.hash(words(segment.source())));
  }

  /** A text in each field, as forms take it. */
  private static Content.Words words(String text) {
    return Content.Words.typed(text, text, text, "", "");
  }

  Content.Words words() {
    return new Content.Words(
        texts.getOrDefault(Part.TITLE, ""),
        texts.getOrDefault(Part.SUMMARY, ""),
        texts.getOrDefault(Part.BODY, ""),
        before.state(),
        before.translator());
  }

  Map<Part, String> states() {
    return states;
  }

  Map<Part, @Nullable String> sources() {
    return sources;
  }
}
