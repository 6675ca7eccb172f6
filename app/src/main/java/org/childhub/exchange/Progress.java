package org.childhub.exchange;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import is: a bar with rate and time left on a terminal, otherwise a line now and
 * then.
 */
final class Progress implements Watch, AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int PARTS = 10_000;

  private final PrintWriter out;
  private final Clock clock;
  private final Instant started;
  private final @Nullable ProgressBar bar;
  private Instant lastLine;
  private long before;
  private double begun = -1;
  private volatile boolean stopped;

  Progress(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.started = clock.instant();
    this.lastLine = started;
    boolean terminal = System.console() != null && System.console().isTerminal();
    this.bar = terminal ? bar() : null;
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("Import")
        .setInitialMax(PARTS)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .hideEta()
        .setUpdateIntervalMillis(250)
        .build();
  }

  @Override
  public void proceed(Run run, double progress) {
    Instant now = clock.instant();
    long read = run.counts().read();
    double seconds = Math.max(0.001, Duration.between(started, now).toMillis() / 1000.0);
    if (begun < 0) {
      begun = read == 0 ? 0 : progress * before / read;
    }
    String words =
        "%,d records, %,.0f/s%s"
            .formatted(read, (read - before) / seconds, left(seconds, progress));
    if (bar != null) {
      bar.maxHint(progress < 0 ? -1 : PARTS)
          .stepTo(progress < 0 ? read : Math.round(progress * PARTS));
      bar.setExtraMessage(words);
    } else if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      lastLine = now;
      out.println(words);
      out.flush();
    }
  }

  private String left(double seconds, double progress) {
    if (progress <= Math.max(0, begun) || progress >= 1) {
      return "";
    }
    var left = Duration.ofSeconds(Math.round(seconds * (1 - progress) / (progress - begun)));
    return ", %d:%02d left".formatted(left.toMinutes(), left.toSecondsPart());
  }

  /** What an earlier import had read already does not count for the rate. */
  @Override
  public void resume(long read) {
    before = read;
    Watch.super.resume(read);
  }

  @Override
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
