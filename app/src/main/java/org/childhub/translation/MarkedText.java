package org.childhub.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.childhub.text.Passage;
import org.childhub.text.Passage.Run;
import org.childhub.text.Passage.Sort;
import org.childhub.translation.MachineTranslator.Answer;

/**
 * A passage as machines get it: {@code <g id="1">words</g>} for marks around words, {@code <x
 * id="2"/>} for what stands alone. What comes back must have each of them once.
 */
final class MarkedText {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([gx])(?:\\s+id\\s*=\\s*\"(\\d{1,6})\")?\\s*(/?)>");

  private final Map<Integer, Run> openings = new HashMap<>();
  private final Map<Integer, Run> closings = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final ArrayDeque<Integer> open = new ArrayDeque<>();
  private final HashSet<Integer> missing = new HashSet<>();

  private MarkedText(Passage passage) {
    for (var run : passage.runs()) {
      switch (run.sort()) {
        case WORDS -> {}
        case OPENING, ALONE -> {
          openings.put(run.number(), run);
          missing.add(run.number());
        }
        case CLOSING -> closings.put(run.number(), run);
      }
    }
  }

  /** What is sent; lines are joined, for machines take a line's end for a sentence's. */
  static String write(Passage passage, boolean asXml) {
    var text = new StringBuilder();
    for (var run : passage.runs()) {
      switch (run.sort()) {
        case WORDS -> {
          var words = run.source().replace('\n', ' ');
          text.append(asXml ? escape(words) : words);
        }
        case OPENING -> text.append("<g id=\"").append(run.number()).append("\">");
        case CLOSING -> text.append("</g>");
        case ALONE -> text.append("<x id=\"").append(run.number()).append("\"/>");
      }
    }
    return text.toString();
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescape(String words) {
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /**
   * The translation with the source's marks; empty where one is missing, is there twice or is
   * crossed with another.
   *
   * @param words what is done to the words between them
   */
  static Optional<String> read(Passage source, Answer answer, UnaryOperator<String> words) {
    return new MarkedText(source).read(answer, words);
  }

  private Optional<String> read(Answer answer, UnaryOperator<String> convert) {
    var tags = TAG.matcher(answer.text());
    var at = 0;
    while (tags.find()) {
      words(answer, at, tags.start(), convert);
      at = tags.end();
      var closes = !tags.group(1).isEmpty();
      var number = tags.group(3) == null ? -1 : Integer.parseInt(tags.group(3));
      var whole =
          tags.group(2).equals("g") ? closes ? close() : open(number) : closes || alone(number);
      if (!whole) {
        return Optional.empty();
      }
    }
    words(answer, at, answer.text().length(), convert);
    if (!missing.isEmpty() || !open.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    tight().forEach(run -> text.append(run.source()));
    return Optional.of(text.toString().strip());
  }

  private void words(Answer answer, int start, int end, UnaryOperator<String> convert) {
    if (start < end) {
      var words = answer.text().substring(start, end).replace('\n', ' ');
      words = convert.apply(answer.escaped() ? unescape(words) : words);
      runs.add(new Run(Sort.WORDS, 0, "words", words));
    }
  }

  private boolean open(int number) {
    open.push(number);
    return take(number, Sort.OPENING);
  }

  private boolean alone(int number) {
    return take(number, Sort.ALONE);
  }

  private boolean take(int number, Sort sort) {
    var run = openings.get(number);
    if (run == null || run.sort() != sort || !missing.remove(number)) {
      return false;
    }
    runs.add(run);
    return true;
  }

  private boolean close() {
    var run = open.isEmpty() ? null : closings.get(open.pop());
    return run != null && runs.add(run);
  }

  /** With spaces outside of marks: {@code ** bold**} is no bold. */
  private List<Run> tight() {
    var tight = new ArrayList<>(runs);
    for (var i = 0; i + 1 < tight.size(); i++) {
      var run = tight.get(i);
      var next = tight.get(i + 1);
      if (run.sort() == Sort.OPENING && next.isWords()) {
        var kept = next.source().stripLeading();
        tight.set(i + 1, words(kept));
        tight.add(i++, words(next.source().substring(0, next.source().length() - kept.length())));
      } else if (run.isWords() && next.sort() == Sort.CLOSING) {
        var kept = run.source().stripTrailing();
        tight.set(i, words(kept));
        tight.add(i + 2, words(run.source().substring(kept.length())));
      }
    }
    return tight;
  }

  private static Run words(String source) {
    return new Run(Sort.WORDS, 0, "words", source);
  }
}
