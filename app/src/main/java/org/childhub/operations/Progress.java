package org.childhub.operations;

import java.io.PrintWriter;

/** One line that says what is being done, rewritten in a terminal; silent where nobody watches. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;
  private final PrintWriter out;
  private final boolean watched = System.console() != null && System.console().isTerminal();
  private int steps;

  Progress(PrintWriter out) {
    this.out = out;
  }

  void show(String what) {
    steps++;
    if (watched) {
      String line = "%,6d  %s".formatted(steps, what);
      out.print("\r" + pad(line.length() > WIDTH ? line.substring(0, WIDTH) : line));
      out.flush();
    }
  }

  @Override
  public void close() {
    if (watched && steps > 0) {
      out.print("\r" + pad("") + "\r");
      out.flush();
      steps = 0;
    }
  }

  private static String pad(String line) {
    return line + " ".repeat(WIDTH - line.length());
  }
}
