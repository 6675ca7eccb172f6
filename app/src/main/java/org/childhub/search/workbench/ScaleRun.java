package org.childhub.search.workbench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.childhub.search.engine.Question;
import org.childhub.search.lucene.LuceneIndex;
import org.childhub.search.workbench.MixedQuestions.Length;
import org.childhub.search.workbench.SteadyRate.Waits;

/**
 * Measures one index: first question after question, beside Lucene alone, then at a steady rate.
 */
final class ScaleRun {
  static final int A_SECOND = 50;

  private static final int WARMING = 1_000;
  private static final int LEAST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 15;
  private static final double STILL_FALLING = 0.95;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LuceneIndex index;
  private final MixedQuestions questions;
  private final int seconds;
  private final PrintWriter told;

  ScaleRun(LuceneIndex index, MixedQuestions questions, int seconds, PrintWriter told) {
    this.index = index;
    this.questions = questions;
    this.seconds = seconds;
    this.told = told;
  }

  /**
   * Milliseconds of the thread's processor time a question: means, and what 99 of 100 did not
   * exceed.
   *
   * @param limit Lucene called directly with the same query
   */
  record Costs(double search, double limit, double p99, double limitP99) {}

  record Measured(Costs shorts, Costs longs, Waits steady) {}

  Measured measure() throws InterruptedException, ExecutionException {
    var many = A_SECOND * seconds;
    var shorts = costs(questions.next(many / 2, Length.SHORT));
    var longs = costs(questions.next(many / 2, Length.LONG));
    var steady = SteadyRate.measure(questions.next(many, Length.BOTH), A_SECOND, index::search);
    return new Measured(shorts, longs, steady);
  }

  /** Until the process needs no less for a question: Java has then compiled what it will. */
  void warm() {
    var many = Math.min(WARMING, A_SECOND * seconds);
    var least = Double.MAX_VALUE;
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var asked = questions.next(many, Length.BOTH);
      var before = SteadyRate.cpu();
      costs(asked);
      var cost = (SteadyRate.cpu() - before) / many;
      told.printf("Warming: %.1f ms a question%n", cost);
      if (round >= LEAST_ROUNDS && cost > STILL_FALLING * least) {
        return;
      }
      least = Math.min(least, cost);
    }
  }

  /** The two take turns, and turns in being first, so that neither finds the other's pages warm. */
  private Costs costs(List<Question> asked) {
    var search = new double[asked.size()];
    var limit = new double[asked.size()];
    for (var i = 0; i < asked.size(); i++) {
      var question = asked.get(i);
      var direct = index.direct(question);
      if (i % 2 == 0) {
        limit[i] = cost(direct);
      }
      search[i] = cost(() -> index.search(question));
      if (i % 2 != 0) {
        limit[i] = cost(direct);
      }
    }
    return new Costs(mean(search), mean(limit), Quantile.of(.99, search), Quantile.of(.99, limit));
  }

  private static double cost(Runnable work) {
    var before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private static double mean(double[] values) {
    var sum = 0d;
    for (var value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
