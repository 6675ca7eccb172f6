package org.childhub.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.childhub.text.Sentence;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The list of what was wrong: line, id, field and reason, parted by tabs. There is none where
 * nothing was.
 */
final class Report implements Closeable {
  private static final String HEADER = "line\tid\tfield\treason\n";

  private final Path file;
  private final Function<Sentence, String> words;
  private @Nullable FileChannel channel;
  private long size;

  private Report(Path file, long size, Function<Sentence, String> words) {
    this.file = file;
    this.size = size;
    this.words = words;
  }

  /**
   * Goes on after so many bytes, which belong to what is committed; 0 begins anew.
   *
   * @param words how a reason is written, on one line and without tabs
   */
  static Report open(Path file, long committed, Function<Sentence, String> words)
      throws IOException {
    try {
      if (committed == 0) {
        Files.deleteIfExists(file);
      }
      long there = Files.exists(file) ? Files.size(file) : 0;
      var report = new Report(file, Math.min(committed, there), words);
      if (there > committed) {
        report.channel().truncate(committed);
      }
      return report;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  void add(long line, String id, List<Problem> problems) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    var lines = new StringBuilder(size == 0 ? HEADER : "");
    for (Problem problem : problems) {
      lines.append(line).append('\t').append(cell(id)).append('\t');
      lines
          .append(cell(problem.field()))
          .append('\t')
          .append(words.apply(problem.reason()))
          .append('\n');
    }
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      FileChannel open = channel();
      size += bytes.remaining();
      while (bytes.hasRemaining()) {
        open.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Reasons in one language. */
  static Function<Sentence, String> in(Texts texts) {
    return reason -> cell(reason.in(texts));
  }

  /** Bytes so far. */
  long size() {
    return size;
  }

  Path file() {
    return file;
  }

  private FileChannel channel() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      open.position(size);
      channel = open;
    }
    return open;
  }

  private static String cell(String text) {
    return CleanText.line(text);
  }

  private static SourceRefused unwritable(Path file, IOException e) {
    return new SourceRefused("exchange.reason.report", file.toString(), SourceRefused.words(e));
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
