package org.childhub.search.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an entry is put under so that words can be offered while they are typed and put right when
 * they are mistyped. All of it is terms by {@link WordKey}; where the spelling matters it follows
 * the key in the same term.
 */
public final class Starts {
  /** The key of each word of the titles. */
  public static final String TITLE_WORD = "start.word";

  /** The keys of a title's words, joined by spaces. */
  public static final String TITLE = "start.title";

  /** The key of each word of those who made it. */
  public static final String MAKER_WORD = "start.maker.word";

  /** The keys of a name from each of its words on, {@link #MARK}, and the name as it is written. */
  public static final String MAKER = "start.maker";

  /** A word's key, {@link #MARK}, its language, {@link #MARK}, and the word as it is written. */
  public static final String SPELLING = "start.spelling";

  public static final char MARK = '\u0001';

  private static final int LONGEST = 80;
  private static final int MOST_STARTS = 6;
  private static final int SHORTEST = 3;

  private Starts() {}

  /** The terms of each field. */
  public static Map<String, Set<String>> of(IndexedEntry entry) {
    var terms = new HashMap<String, Set<String>>();
    entry.titles().values().stream().distinct().forEach(title -> addTitle(terms, title));
    entry.makers().forEach(maker -> addMaker(terms, maker));
    var spellings = new LinkedHashSet<String>();
    entry.words().forEach(words -> collect(words, spellings));
    put(terms, SPELLING, spellings);
    return terms;
  }

  private static void addTitle(Map<String, Set<String>> terms, String title) {
    var keys = WordKey.keys(title);
    put(terms, TITLE_WORD, Set.copyOf(keys));
    put(terms, TITLE, Set.of(cut(String.join(" ", keys))));
  }

  private static void addMaker(Map<String, Set<String>> terms, String maker) {
    var keys = WordKey.keys(maker);
    put(terms, MAKER_WORD, Set.copyOf(keys));
    for (var from = 0; from < Math.min(keys.size(), MOST_STARTS); from++) {
      put(terms, MAKER, Set.of(cut(turned(keys, from)) + MARK + maker));
    }
  }

  /** "Ana Marija Kos" from its third word on: kos ana marija. */
  private static String turned(List<String> keys, int from) {
    var end = String.join(" ", keys.subList(from, keys.size()));
    return from == 0 ? end : end + " " + String.join(" ", keys.subList(0, from));
  }

  private static void collect(IndexedEntry.Words words, Set<String> spellings) {
    for (var word : WordKey.words(words.text())) {
      var key = WordKey.of(word);
      if (key.length() >= SHORTEST && word.codePoints().noneMatch(Character::isDigit)) {
        spellings.add(key + MARK + words.language().tag() + MARK + word);
      }
    }
  }

  private static void put(Map<String, Set<String>> terms, String field, Set<String> more) {
    terms.computeIfAbsent(field, fresh -> new LinkedHashSet<>()).addAll(more);
  }

  private static String cut(String keys) {
    return keys.length() <= LONGEST ? keys : keys.substring(0, LONGEST);
  }
}
