package org.childhub.uploads;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.topics.Mention;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/** Finds the topics that a text is about, by how often and where it names them. */
@Component
class TopicFinder {
  private static final int MOST = 6;

  /** A title says what a text is about. */
  private static final int TITLE = 8;

  /** Beyond this a word is the text's manner rather than its matter. */
  private static final int MOST_MENTIONS = 10;

  private final Topics topics;

  TopicFinder(Topics topics) {
    this.topics = topics;
  }

  private static final class Tally {
    private int title;
    private int text;
    private int longest;

    double score() {
      return (title * TITLE + Math.min(text, MOST_MENTIONS)) * (1 + 0.5 * (longest - 1));
    }

    /** One word, once, may be there by chance. */
    boolean counts() {
      return title > 0 || text > 1 || longest > 1;
    }
  }

  /** Slugs of at most six topics, the most fitting first. */
  List<String> of(Language language, String title, String text) {
    var tallies = new HashMap<String, Tally>();
    count(topics.mentions(language, title), tallies, true);
    count(topics.mentions(language, text), tallies, false);
    return tallies.entrySet().stream()
        .filter(entry -> entry.getValue().counts())
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Tally> entry) -> -entry.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(List<Mention> mentions, Map<String, Tally> tallies, boolean title) {
    for (var mention : mentions) {
      var tally = tallies.computeIfAbsent(mention.slug(), slug -> new Tally());
      tally.title += title ? 1 : 0;
      tally.text += title ? 0 : 1;
      tally.longest = Math.max(tally.longest, mention.words());
    }
  }
}
