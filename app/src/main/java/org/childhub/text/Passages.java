package org.childhub.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.childhub.text.Passage.Run;
import org.childhub.text.Passage.Sort;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parts texts into what a translator gets one by one. Whatever the text, the passages' sources
 * joined are the text again, to the byte.
 */
public final class Passages {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(Markdown.EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** Addresses and names of variables are no words of a language. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>()\\[\\]]++|[\\w.+-]{1,64}+@[\\w.-]{1,255}\\.\\w{2,24}|\\{\\w{1,40}}");

  private static final Pattern TRAILING_DOTS = Pattern.compile("[.,;:!?]+$");

  private Passages() {}

  /** The passages of a Markdown text. */
  public static List<Passage> ofMarkdown(String markdown) {
    var blocks = new Blocks(markdown);
    PARSER.parse(markdown).accept(blocks);
    var passages = blocks.passages();
    var joined = passages.stream().map(Passage::source).collect(Collectors.joining());
    return joined.equals(markdown) ? passages : ofPlain(markdown);
  }

  /** A text without marks: one passage, none where it is empty. */
  public static List<Passage> ofPlain(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var runs = new Runs(text);
    runs.words(0, text.length());
    return List.of(runs.passage());
  }

  /** Several passages as one; what stays as it is becomes a mark of it. */
  public static Passage join(List<Passage> passages) {
    var runs = new ArrayList<Run>();
    var before = 0;
    for (var passage : passages) {
      var highest = before;
      for (var run : passage.runs()) {
        var number = run.isWords() ? 0 : before + run.number();
        runs.add(new Run(run.sort(), number, run.form(), run.source()));
        highest = Math.max(highest, number);
      }
      before = highest;
    }
    return new Passage(runs);
  }

  /** Gathers the blocks that hold words. */
  private static final class Blocks extends AbstractVisitor {
    private final String text;
    private final List<Found> found = new ArrayList<>();

    private record Found(int start, int end, Passage passage) {}

    Blocks(String text) {
      this.text = text;
    }

    @Override
    public void visit(Paragraph paragraph) {
      take(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      take(heading);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell cell) {
        take(cell);
      } else {
        visitChildren(node);
      }
    }

    private void take(Node block) {
      var spans = inner(block);
      if (spans.isEmpty()) {
        return;
      }
      var runs = new Runs(text);
      var start = start(spans);
      var end = end(spans);
      // The parser loses count behind an escaped bar: such a cell is words alone.
      var cell = block instanceof TableCell ? text.substring(start(block), end(block)) : "";
      if (cell.contains("\\|")) {
        start = start(block) + (cell.length() - cell.stripLeading().length());
        end = start + cell.strip().length();
        runs.words(start, end);
      } else {
        runs.children(block, start, end);
      }
      found.add(new Found(start, end, runs.passage()));
    }

    List<Passage> passages() {
      var passages = new ArrayList<Passage>();
      var at = 0;
      for (var next : found.stream().sorted(Comparator.comparingInt(Found::start)).toList()) {
        if (next.start() > at) {
          passages.add(Passage.kept(text.substring(at, next.start())));
        }
        passages.add(next.passage());
        at = next.end();
      }
      if (at < text.length()) {
        passages.add(Passage.kept(text.substring(at)));
      }
      return passages;
    }
  }

  /** Parts one block into words and marks. */
  private static final class Runs {
    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private int marks;

    Runs(String text) {
      this.text = text;
    }

    Passage passage() {
      return new Passage(runs);
    }

    void children(Node parent, int start, int end) {
      var at = start;
      for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
        if (!child.getSourceSpans().isEmpty()) {
          between(at, start(child));
          inline(child);
          at = end(child);
        }
      }
      between(at, end);
    }

    private void inline(Node node) {
      var inner = inner(node);
      if (node instanceof org.commonmark.node.Text) {
        words(start(node), end(node));
      } else if (inner.isEmpty() || isBareAddress(node)) {
        mark(Sort.ALONE, ++marks, form(node), start(node), end(node));
      } else {
        var number = ++marks;
        mark(Sort.OPENING, number, form(node), start(node), start(inner));
        children(node, start(inner), end(inner));
        mark(Sort.CLOSING, number, form(node), end(inner), end(node));
      }
    }

    private boolean isBareAddress(Node node) {
      return node instanceof org.commonmark.node.Link && text.charAt(start(node)) == '<';
    }

    /** A line's end within a block is part of its words, what begins a line is not. */
    private void between(int start, int end) {
      if (start < end) {
        var gap = text.substring(start, end);
        if (gap.equals("\n") || gap.equals("\\")) {
          words(start, end);
        } else {
          mark(Sort.ALONE, ++marks, "other", start, end);
        }
      }
    }

    private void mark(Sort sort, int number, String form, int start, int end) {
      runs.add(new Run(sort, number, form, text.substring(start, end)));
    }

    void words(int start, int end) {
      var words = text.substring(start, end);
      var addresses = ADDRESS.matcher(words);
      var at = 0;
      while (addresses.find()) {
        var found = TRAILING_DOTS.matcher(addresses.group()).replaceFirst("");
        add(words.substring(at, addresses.start()));
        runs.add(new Run(Sort.ALONE, ++marks, "address", found));
        at = addresses.start() + found.length();
      }
      add(words.substring(at));
    }

    private void add(String words) {
      if (words.isEmpty()) {
        return;
      }
      if (!runs.isEmpty() && runs.getLast().isWords()) {
        runs.add(Run.words(runs.removeLast().source() + words));
      } else {
        runs.add(Run.words(words));
      }
    }

    private static String form(Node node) {
      return switch (node) {
        case org.commonmark.node.StrongEmphasis strong -> "strong";
        case org.commonmark.node.Emphasis emphasis -> "emphasis";
        case org.commonmark.node.Link link -> "link";
        case org.commonmark.node.Image image -> "image";
        case org.commonmark.node.Code code -> "code";
        default -> "other";
      };
    }
  }

  /** The spans of what stands within a node. */
  private static List<SourceSpan> inner(Node parent) {
    var spans = new ArrayList<SourceSpan>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      spans.addAll(child.getSourceSpans());
    }
    return spans;
  }

  private static int start(Node node) {
    return start(node.getSourceSpans());
  }

  private static int end(Node node) {
    return end(node.getSourceSpans());
  }

  private static int start(List<SourceSpan> spans) {
    return spans.getFirst().getInputIndex();
  }

  private static int end(List<SourceSpan> spans) {
    var last = spans.getLast();
    return last.getInputIndex() + last.getLength();
  }
}
