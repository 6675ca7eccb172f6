package org.childhub.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.childhub.text.Fold;

/** Small words that a question may hold without asking for them, by family and folded. */
public final class StopWords {
  private static final Map<Family, Set<String>> WORDS = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/stopwords.txt")
        .forEach((family, words) -> words.forEach(word -> add(family, word)));
    addAll(Family.EN, EnglishAnalyzer.getDefaultStopSet());
    addAll(Family.BG, BulgarianAnalyzer.getDefaultStopSet());
    addAll(Family.RO, RomanianAnalyzer.getDefaultStopSet());
    addAll(Family.HU, HungarianAnalyzer.getDefaultStopSet());
    addAll(Family.EL, GreekAnalyzer.getDefaultStopSet());
    addAll(Family.FR, FrenchAnalyzer.getDefaultStopSet());
    addAll(Family.RU, RussianAnalyzer.getDefaultStopSet());
  }

  private StopWords() {}

  /** Whether a reader of this family, or an English one, would take the word for a small one. */
  public static boolean has(String word, Family reader) {
    return of(reader, word) || of(Family.EN, word);
  }

  /** Whether the word is a small one of this family. */
  public static boolean of(Family family, String word) {
    var words = WORDS.get(family);
    return words != null && words.contains(Fold.fold(word));
  }

  private static void addAll(Family family, CharArraySet words) {
    words.forEach(word -> add(family, new String((char[]) word)));
  }

  private static void add(Family family, String word) {
    WORDS.computeIfAbsent(family, fresh -> new HashSet<>()).add(Fold.fold(word));
  }
}
