package org.childhub.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a fixed rate whether or not answers come, and counts each wait from the moment at which the request was due: a server that
 * stops for a second is not asked less and looks as slow as it was (no "coordinated omission").
 */
final class SteadyRate {
  private static final int A_SECOND = 200;

  private SteadyRate() {}

  /** Waits in milliseconds that half, and 99 of 100, of the requests did not exceed. */
  record Waits(double median, double p99) {}

  static Waits measure(Browser browser, List<String> paths, int seconds, long seed) throws InterruptedException {
    var random = new Random(seed);
    var waits = new long[A_SECOND * seconds];
    var open = new CountDownLatch(waits.length);
    var failures = new AtomicInteger();
    var began = System.nanoTime();
    for (var number = 0; number < waits.length; number++) {
      var due = began + TimeUnit.SECONDS.toNanos(1) / A_SECOND * number;
      for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      var place = number;
      var asked = browser.ask(paths.get(random.nextInt(paths.size())));
      asked.whenComplete(
          (status, problem) -> {
            waits[place] = System.nanoTime() - due;
            if (problem != null || status != 200) {
              failures.incrementAndGet();
            }
            open.countDown();
          });
    }
    if (!open.await(60, TimeUnit.SECONDS) || failures.get() > 0) {
      throw new CannotMeasure(
          "%d of %d requests failed, %d were not answered".formatted(failures.get(), waits.length, open.getCount()));
    }
    Arrays.sort(waits);
    return new Waits(waits[waits.length / 2] / 1e6, waits[waits.length * 99 / 100] / 1e6);
  }
}
