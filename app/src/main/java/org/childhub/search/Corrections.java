package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.springframework.stereotype.Component;

/** "Did you mean": what is typed with mistyped words put right. Each finds something. */
@Component
class Corrections {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}:])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}:])");
  private static final int MOST_WORDS = 6;

  private static final int MOST_WRONG = 3;

  private final SearchIndex index;

  Corrections(SearchIndex index) {
    this.index = index;
  }

  /** What may have been meant, and how much it finds. */
  record Corrected(String words, long total) {}

  /**
   * For the words of a question, under its conditions; the likeliest first, none where all are
   * known.
   */
  List<Corrected> of(Question question, int limit) {
    var typed = question.words();
    var match = WORD.matcher(typed);
    var likeliest = new StringBuilder();
    var others = new ArrayList<String>();
    var changed = 0;
    var at = 0;
    for (var n = 0; n < MOST_WORDS && changed < MOST_WRONG && match.find(); n++) {
      var spellings = index.spellings(match.group(), question.reader(), limit);
      if (!spellings.isEmpty()) {
        for (var other : spellings.subList(1, spellings.size())) {
          others.add(
              typed.substring(0, match.start())
                  + like(match.group(), other)
                  + typed.substring(match.end()));
        }
        likeliest
            .append(typed, at, match.start())
            .append(like(match.group(), spellings.getFirst()));
        at = match.end();
        changed++;
      }
    }
    if (changed == 0) {
      return List.of();
    }
    others.addFirst(likeliest.append(typed.substring(at)).toString());
    return others.stream()
        .distinct()
        .limit(limit + 1L)
        .map(words -> new Corrected(words, total(question, words)))
        .filter(corrected -> corrected.total() > 0)
        .limit(limit)
        .toList();
  }

  private long total(Question question, String words) {
    return index.search(question.counting(words)).total();
  }

  private static String like(String typed, String written) {
    return Character.isUpperCase(typed.codePointAt(0))
        ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1)
        : written;
  }
}
