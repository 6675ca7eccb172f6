package org.childhub.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;

/** All texts that say the same, as numbers of stems, sentence by sentence. */
final class Corpus {
  /** Longer lines teach little and cost much. */
  private static final int LONGEST_LINE = 100;

  private final Stems stems;
  private final List<Group> groups = new ArrayList<>();

  Corpus(Stems stems) {
    this.stems = stems;
  }

  private record Text(Family family, List<int[]> sentences, int[] lengths) {}

  private record Group(List<Text> texts, double weight) {}

  /** Two lines of stems that say the same. */
  record Line(int[] stems, int[] others, float weight) {}

  void read(Source source) throws IOException {
    source.parallels(this::add);
  }

  private void add(Parallel parallel) {
    var texts = parallel.sides().stream().map(side -> text(side.family(), side.text())).toList();
    groups.add(new Group(texts, parallel.weight()));
  }

  private Text text(Family family, String text) {
    var sentences = Sentences.of(text);
    return new Text(
        family,
        sentences.stream().map(sentence -> stems.of(family, sentence)).toList(),
        sentences.stream().mapToInt(String::length).toArray());
  }

  /**
   * The lines of two families. Where a group says a thing in several ways, each way counts less.
   * For one family and itself: its ways of saying a thing, both ways round.
   */
  List<Line> lines(Family family, Family other) {
    var lines = new ArrayList<Line>();
    for (var group : groups) {
      var texts = group.texts().stream().filter(text -> text.family() == family).toList();
      var others = group.texts().stream().filter(text -> text.family() == other).toList();
      var weight = group.weight() / Math.sqrt((double) texts.size() * others.size());
      for (var text : texts) {
        for (var second : others) {
          if (text != second) {
            align(text, second, (float) weight, lines::add);
          }
        }
      }
    }
    return lines;
  }

  private static void align(Text text, Text other, float weight, Consumer<Line> taker) {
    for (var bead : SentenceAlignment.of(text.lengths(), other.lengths())) {
      var line =
          new Line(
              join(text.sentences(), bead.from(), bead.until()),
              join(other.sentences(), bead.otherFrom(), bead.otherUntil()),
              weight);
      if (fits(line.stems()) && fits(line.others())) {
        taker.accept(line);
      }
    }
  }

  private static boolean fits(int[] stems) {
    return stems.length > 0 && stems.length <= LONGEST_LINE;
  }

  private static int[] join(List<int[]> sentences, int from, int until) {
    return sentences.subList(from, until).stream().flatMapToInt(Arrays::stream).toArray();
  }
}
