package org.childhub.search.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.text.Language;

/**
 * What is asked of the index.
 *
 * @param words as typed: words, "phrases", -without; blank asks for everything. Only the first
 *     {@value #LONGEST} characters count
 * @param only whether these words alone are meant, without others that mean the same
 * @param narrowings conditions that were written among the words
 * @param kinds codes of the kinds that the list is made of; empty for all
 * @param chosen the values chosen, by facet
 * @param from how many hits to leave out, at most {@value #DEEPEST}
 */
public record Question(
    String words,
    boolean only,
    List<Narrowing> narrowings,
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
    narrowings = List.copyOf(narrowings);
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

  /**
   * Whether certain entries alone are asked. That few of them answer says nothing of all, so these
   * are not asked more generously for it.
   */
  public boolean asksSome() {
    return narrowings.stream().anyMatch(each -> each.by() instanceof Narrowing.Among);
  }

  /** Asks all kinds for these words. */
  public static Question of(String words, Language reader) {
    return new Question(
        words, false, List.of(), Set.of(), Map.of(), Order.RELEVANCE, 0, 10, reader);
  }

  /** Asks how much of everything there is. */
  public static Question everything(Language reader) {
    return new Question("", false, List.of(), Set.of(), Map.of(), Order.NEWEST, 0, 0, reader);
  }

  /** The same with other words, and without hits: for counting. */
  public Question counting(String other) {
    return new Question(other, only, narrowings, kinds, chosen, Order.NEWEST, 0, 0, reader);
  }

  /** The same with other conditions, and without hits: for counting. */
  public Question counting(List<Narrowing> fewer, Map<Facet, Set<String>> others) {
    return new Question(words, only, fewer, kinds, others, Order.NEWEST, 0, 0, reader);
  }
}
