package org.childhub.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.WordKey;

/**
 * What is put on an entry's document so that words can be offered while they are typed and put
 * right when they are mistyped. All of it is terms by {@link WordKey}; where the spelling matters
 * it follows the key in the same term.
 */
final class LuceneStarts {
  /** The key of each word of the titles. */
  static final String TITLE_WORD = "start.word";

  /** The keys of a title's words, joined by spaces. */
  static final String TITLE = "start.title";

  /** The key of each word of those who made it. */
  static final String MAKER_WORD = "start.maker.word";

  /** The keys of a name from each of its words on, {@link #MARK}, and the name as it is written. */
  static final String MAKER = "start.maker";

  /** A word's key, {@link #MARK}, its language, {@link #MARK}, and the word as it is written. */
  static final String SPELLING = "start.spelling";

  static final char MARK = '\u0001';

  private static final int LONGEST = 80;
  private static final int MOST_STARTS = 6;
  private static final int SHORTEST = 3;

  private LuceneStarts() {}

  static void add(Document document, IndexedEntry entry) {
    entry.titles().values().stream().distinct().forEach(title -> addTitle(document, title));
    entry.makers().forEach(maker -> addMaker(document, maker));
    var spellings = new LinkedHashSet<String>();
    entry.words().forEach(words -> collect(words, spellings));
    put(document, SPELLING, spellings);
  }

  private static void addTitle(Document document, String title) {
    var keys = WordKey.keys(title);
    put(document, TITLE_WORD, Set.copyOf(keys));
    put(document, TITLE, Set.of(cut(String.join(" ", keys))));
  }

  private static void addMaker(Document document, String maker) {
    var keys = WordKey.keys(maker);
    put(document, MAKER_WORD, Set.copyOf(keys));
    for (var from = 0; from < Math.min(keys.size(), MOST_STARTS); from++) {
      put(document, MAKER, Set.of(cut(turned(keys, from)) + MARK + maker));
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

  private static void put(Document document, String field, Set<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  private static String cut(String keys) {
    return keys.length() <= LONGEST ? keys : keys.substring(0, LONGEST);
  }
}
