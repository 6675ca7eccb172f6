package org.childhub.exchange;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a BibTeX file into its entries, from each @ to the bracket that closes it. */
final class BibtexEntries implements Closeable {
  private final SourceText text;
  private long line = 1;
  private int last;

  BibtexEntries(SourceText text) {
    this.text = text;
  }

  /** The text of an entry and the line where it begins. */
  record Entry(long line, String text) {}

  /** The next entry, comments left out; null at the end. */
  @Nullable Entry next() throws IOException {
    int c = last == '@' ? '@' : read();
    while (c >= 0) {
      if (c == '@') {
        long start = line;
        String entry = entry();
        text.recordEnds();
        if (!entry.matches("(?is)@\\s*(comment|preamble).*")) {
          return new Entry(start, entry);
        }
        c = last;
      } else {
        c = read();
      }
    }
    return null;
  }

  // An @ at the start of a line, where brackets are still open, begins the next entry: this one was
  // never closed.
  private String entry() throws IOException {
    var entry = new StringBuilder("@");
    int depth = 0;
    boolean opened = false;
    int before = ' ';
    for (int c = read(); c >= 0; c = read()) {
      if (c == '@' && before == '\n' && depth > 0) {
        break;
      }
      entry.append((char) c);
      if (before != '\\') {
        depth += c == '{' || !opened && c == '(' ? 1 : c == '}' ? -1 : 0;
      }
      opened |= depth > 0;
      if (opened && (depth == 0 || depth == 1 && c == ')' && entry.indexOf("{") < 0)) {
        last = 0;
        return entry.toString();
      }
      before = c;
    }
    return entry.toString();
  }

  private int read() throws IOException {
    last = text.read();
    if (last == '\n') {
      line++;
    }
    return last;
  }

  double progress() {
    return text.progress();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
