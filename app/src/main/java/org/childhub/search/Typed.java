package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.search.engine.Narrowing;

/**
 * What was typed, taken apart.
 *
 * @param words what is left without the conditions
 */
record Typed(String typed, String words, List<Narrowing> narrowings) {
  /** The same conditions with other words. */
  String with(String other) {
    return Stream.concat(Stream.of(other), narrowings.stream().map(Narrowing::typed))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The same words with one condition less. */
  String without(Narrowing narrowing) {
    var fewer = new ArrayList<>(narrowings);
    fewer.remove(narrowing);
    return new Typed(typed, words, fewer).with(words);
  }
}
