package org.childhub.search.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.childhub.search.engine.Question;

/**
 * Asks at a fixed rate whether or not answers come, and counts each wait from the moment at which
 * the question was due, so that a stall is not hidden. As many answers are made at once as there
 * are processors, which is what the hub's virtual threads come to.
 */
final class SteadyRate {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private SteadyRate() {}

  /**
   * @param median milliseconds that half of the questions did not exceed
   * @param p99 likewise 99 of 100
   * @param cpu milliseconds of the process a question, garbage collection and compiler included
   */
  record Waits(double median, double p99, double cpu) {}

  static Waits measure(List<Question> questions, int aSecond, Consumer<Question> ask)
      throws InterruptedException, ExecutionException {
    var waits = new double[questions.size()];
    var asked = new ArrayList<Future<?>>();
    var before = cpu();
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var began = System.nanoTime();
      for (var number = 0; number < waits.length; number++) {
        var due = began + TimeUnit.SECONDS.toNanos(number) / aSecond;
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        var place = number;
        asked.add(
            workers.submit(
                () -> {
                  ask.accept(questions.get(place));
                  waits[place] = (System.nanoTime() - due) / 1e6;
                }));
      }
      for (var one : asked) {
        one.get();
      }
    }
    return new Waits(
        Quantile.of(.5, waits), Quantile.of(.99, waits), (cpu() - before) / waits.length);
  }

  /** Milliseconds of processor time that the process has had. */
  static double cpu() {
    return SYSTEM.getProcessCpuTime() / 1e6;
  }
}
