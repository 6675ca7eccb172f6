package org.childhub.translation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.editing.Content;
import org.jspecify.annotations.Nullable;

/** Which texts a translator had before her: hashes of the original's and of the translation's. */
record Base(List<String> source, List<String> target) {
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{32}(\\.[0-9a-f]{32}){5}");
  private static final int PARTS = Part.values().length;

  static Base of(Content content, String language) {
    return new Base(hashes(content.in(content.original())), hashes(content.in(language)));
  }

  /** Reads what {@link #code} wrote; empty for anything else. */
  static Optional<Base> parse(@Nullable String code) {
    if (code == null || !CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    var hashes = List.of(code.split("\\."));
    return Optional.of(new Base(hashes.subList(0, PARTS), hashes.subList(PARTS, 2 * PARTS)));
  }

  String code() {
    return Stream.concat(source.stream(), target.stream()).collect(Collectors.joining("."));
  }

  String source(Part part) {
    return source.get(part.ordinal());
  }

  String target(Part part) {
    return target.get(part.ordinal());
  }

  private static List<String> hashes(Content.Words words) {
    return Stream.of(Part.values()).map(part -> part.hash(words)).toList();
  }
}
