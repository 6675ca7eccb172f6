package org.childhub.translation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** Segments that come back from elsewhere, laid over the translation that there is. */
final class Arrival {
  /** The states that a person gives. */
  private static final Set<String> VOUCHED = Set.of(Made.FRESH, Made.REVIEWED);

  private final Content.Words original;
  private final Content.Words before;
  private final Map<Part, String> texts = new EnumMap<>(Part.class);
  private final Map<Part, String> states = new EnumMap<>(Part.class);
  private final Map<Part, @Nullable String> sources = new EnumMap<>(Part.class);

  Arrival(Content content, Language language) {
    this.original = content.in(content.original());
    this.before = content.in(language.tag());
    for (var part : Part.values()) {
      texts.put(part, part.in(before));
    }
  }

  /** Takes a segment; one that says nothing new and that nobody vouches for changes nothing. */
  void take(Segment segment) {
    var part = Part.of(segment.field());
    var isVouchedFor = VOUCHED.contains(segment.state());
    if (isSame(part, segment.target(), before) && !isVouchedFor) {
      return;
    }
    texts.put(part, segment.target());
    states.put(
        part, isVouchedFor || segment.state().equals(Made.MACHINE) ? segment.state() : Made.FRESH);
    sources.put(
        part,
        isSame(part, segment.source(), original)
            ? part.hash(original)
            : part.hash(words(segment.source())));
  }

  /** Whether a text is what is there but for the white space that forms take away. */
  private static boolean isSame(Part part, String text, Content.Words there) {
    return part.in(words(text)).equals(part.in(words(part.in(there))));
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
