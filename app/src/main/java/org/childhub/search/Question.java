package org.childhub.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.text.Language;

/**
 * What is asked of the index.
 *
 * @param words as typed: words, "phrases", -without; blank asks for everything. Only the first
 *     {@value #LONGEST} characters count
 * @param kinds codes of the kinds that the list is made of; empty for all
 * @param chosen the values chosen, by facet
 * @param from how many hits to leave out, at most {@value #DEEPEST}
 */
public record Question(
    String words,
    Set<String> kinds,
    Map<Facet, Set<String>> chosen,
    Order order,
    int from,
    int size,
    Language reader) {
  public static final int LONGEST = 400;
  public static final int DEEPEST = 10_000;

  public Question {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    words = words.strip();
    kinds = Set.copyOf(kinds);
    var copy = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, new TreeSet<>(values));
          }
        });
    chosen = copy;
    if (from < 0 || from > DEEPEST || size < 0) {
      throw new IllegalArgumentException(
          "A list runs from 0 to " + DEEPEST + ", not from " + from + ".");
    }
  }
}
