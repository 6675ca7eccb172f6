package org.childhub.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Parts texts into sentences: after a full stop, question or exclamation mark, and at line ends.
 */
final class Sentences {
  private static final int SHORT = 120;
  private static final Pattern END = Pattern.compile("(?<=[.!?;…][\"”“»’)]{0,2})\\s+|\\n+");

  private Sentences() {}

  /** The sentences of a text; a short one stays whole. */
  static List<String> of(String text) {
    if (text.length() < SHORT) {
      return List.of(text);
    }
    return Arrays.stream(END.split(text)).filter(part -> !part.isBlank()).toList();
  }

  /** Gives each sentence alone, and the text in pieces of that many sentences. */
  static void withNeighbours(String text, int together, Consumer<String> taker) {
    var sentences = of(text);
    sentences.forEach(taker);
    for (var i = 0; i < sentences.size() && sentences.size() > 1; i += together) {
      taker.accept(
          String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + together))));
    }
  }
}
