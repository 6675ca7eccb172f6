package org.childhub.search.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.childhub.search.engine.Question;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.text.Language;
import org.childhub.text.Languages;

/**
 * Questions in the words of titles, in every language that the texts are in, none of them twice:
 * three in four have one to three words of at least four letters, one in four five to ten words in
 * a row.
 */
final class MixedQuestions {
  static final int FEWEST_LONG = 5;

  private static final int MOST_LONG = 10;
  private static final int MOST_SHORT = 3;
  private static final int MOST_TRIES = 1_000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern GREAT = Pattern.compile("[\\p{L}\\p{M}]{4,}");

  private final List<List<Text>> byLanguage;
  private final SplittableRandom random;
  private final Set<String> asked = new HashSet<>();

  MixedQuestions(List<Text> texts, long seed) {
    byLanguage =
        texts.stream()
            .map(Text::language)
            .distinct()
            .map(
                language ->
                    texts.stream().filter(text -> text.language().equals(language)).toList())
            .toList();
    random = new SplittableRandom(seed);
  }

  /** Of one sort only, or of both in their shares. */
  enum Length {
    SHORT,
    LONG,
    BOTH
  }

  /** So many questions that were not asked before. */
  List<Question> next(int count, Length length) {
    var questions = new ArrayList<Question>();
    while (questions.size() < count) {
      questions.add(next(length == Length.LONG || length == Length.BOTH && random.nextInt(4) == 0));
    }
    return questions;
  }

  private Question next(boolean isLong) {
    for (var tries = 0; ; tries++) {
      var texts = byLanguage.get(random.nextInt(byLanguage.size()));
      var text = texts.get(random.nextInt(texts.size()));
      var words = isLong ? longWords(text, tries) : shortWords(text, tries);
      if (!words.isEmpty() && (asked.add(words) || tries > MOST_TRIES)) {
        return Question.of(words, reader(text.spoken()));
      }
    }
  }

  private static Language reader(Language spoken) {
    return Languages.INTERFACE.contains(spoken) ? spoken : Language.EN;
  }

  private String shortWords(Text text, int tries) {
    var great = source(text, tries).stream().filter(word -> GREAT.matcher(word).matches()).toList();
    var many = 1 + random.nextInt(MOST_SHORT);
    if (great.size() < many) {
      return "";
    }
    var from = random.nextInt(great.size() - many + 1);
    return String.join(" ", great.subList(from, from + many));
  }

  private String longWords(Text text, int tries) {
    var words = source(text, tries);
    var many = random.nextInt(FEWEST_LONG, MOST_LONG + 1);
    if (words.size() < many) {
      return "";
    }
    var from = random.nextInt(words.size() - many + 1);
    return String.join(" ", words.subList(from, from + many));
  }

  /** The title's words; the text's where titles have been used up. */
  private static List<String> source(Text text, int tries) {
    var words = tries < 20 ? Mixture.words(text) : List.of(text.text().split("\\s+"));
    return words.stream()
        .map(word -> NO_LETTERS.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
