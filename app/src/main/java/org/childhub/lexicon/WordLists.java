package org.childhub.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Reads short lists of words by family: lines {@code family: word word …}, # for comments. */
final class WordLists {
  private WordLists() {}

  static Map<Family, Set<String>> read(String path) {
    var lists = new EnumMap<Family, Set<String>>(Family.class);
    text(path)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(":", 2))
        .forEach(
            parts ->
                lists
                    .computeIfAbsent(
                        Family.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                        family -> new LinkedHashSet<>())
                    .addAll(Arrays.asList(parts[1].strip().split("\\s+"))));
    return lists;
  }

  private static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
