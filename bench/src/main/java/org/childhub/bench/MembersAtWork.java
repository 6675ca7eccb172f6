package org.childhub.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Members who work at once for some minutes: what they wait for, what goes wrong, what the hub's memory does. */
final class MembersAtWork {
  private static final double WARMING_PACE = 4;
  private static final Duration WARMING = Duration.ofSeconds(60);
  private static final Duration SETTLING = Duration.ofMinutes(2);
  private static final int SAMPLE_SECONDS = 5;
  private static final int SAMPLES = 6;

  private final HubProcess hub;
  private final List<WorkingMember> members;
  private final Figures figures;

  MembersAtWork(HubProcess hub, List<WorkingMember> members, Figures figures) {
    this.hub = hub;
    this.members = members;
    this.figures = figures;
  }

  /**
   * Has them work, first for a minute that does not count, faster than people, so that the Java machine has compiled what it will;
   * its errors count.
   */
  void measure(Duration time) throws InterruptedException {
    var warming = new Waits();
    work(warming, WARMING, WARMING_PACE, new ArrayList<>());
    var before = hub.cpuSeconds();
    var waits = new Waits();
    var memory = new ArrayList<Double>();
    work(waits, time, 1, memory);
    for (var kind : waits.kinds()) {
      var name = "%s (%,d of them)".formatted(kind, waits.count(kind));
      figures.add(Figure.of(name + ": p50", "ms"), waits.percentile(kind, 50));
      figures.add(Figure.of(name + ": p99", "ms").atMost(150), waits.percentile(kind, 99));
    }
    figures.add(Figure.of("requests of all members", "a second"), waits.count() / (double) time.toSeconds());
    figures.add(Figure.of("processor time a request, all kinds", "ms"), 1000 * (hub.cpuSeconds() - before) / waits.count());
    remember(memory, time);
    tell("while warming", warming);
    tell("measured", waits);
  }

  private void work(Waits waits, Duration time, double pace, List<Double> memory) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var member : members) {
        all.add(
            threads.submit(
                () -> {
                  member.work(waits, end, pace);
                  return null;
                }));
      }
      while (System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.sleep(Math.min(TimeUnit.SECONDS.toNanos(SAMPLE_SECONDS), Math.max(0, end - System.nanoTime())));
        memory.add(hub.residentMegabytes());
      }
      for (var one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Memory after two minutes (of a short run a fifth) and at the end: medians of half a minute. */
  private void remember(List<Double> memory, Duration time) {
    var from = (int) (Math.min(SETTLING.toSeconds(), time.toSeconds() / 5) / SAMPLE_SECONDS);
    var early = Figure.median(memory.subList(from, Math.min(memory.size(), from + SAMPLES)));
    var late = Figure.median(memory.subList(Math.max(0, memory.size() - SAMPLES), memory.size()));
    figures.add(Figure.of("resident after %d s".formatted(from * SAMPLE_SECONDS), "MB"), early);
    figures.add(Figure.of("resident at the end", "MB"), late);
    figures.add(Figure.of("growth from the one to the other", "%").atMost(5), 100 * (late - early) / early);
  }

  private void tell(String when, Waits waits) {
    figures.add(Figure.of("errors " + when, "").atMost(0), waits.errors().values().stream().mapToInt(count -> count).sum());
    waits.errors().forEach((what, count) -> System.err.printf("%s: %s, %,d times%n", when, what, count));
  }
}
