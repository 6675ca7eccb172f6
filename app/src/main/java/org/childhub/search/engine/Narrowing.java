package org.childhub.search.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition written among the words: {@code country:serbia}, {@code -author:"Ana Kos"}.
 *
 * @param typed as it stands among the words
 * @param excluded whether it says what is not wanted
 */
public record Narrowing(String typed, boolean excluded, By by) {
  /** What the condition is about. */
  public sealed interface By {}

  /** Any of these values of a facet. */
  public record Values(Facet facet, Set<String> values) implements By {}

  /** Published in these years, both included; null where it is open. */
  public record Within(@Nullable Integer from, @Nullable Integer to) implements By {}

  /** Words that a title holds, in a row. */
  public record Title(String words) implements By {}

  /** One of these entries. */
  public record Among(Set<Long> entryIds) implements By {}

  /** Someone who made or published it: all these words are in the name, in any order. */
  public record Maker(String words) implements By {}
}
