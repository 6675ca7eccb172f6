package org.childhub.bench;

import java.nio.file.Path;
import java.util.List;

/** One measurement of a hub that has just started, from warming it to its memory at the end. */
final class PagesRun {
  private static final int SAVED = 300;
  private static final int STEADY_WARMING = 4;

  private final HubProcess hub;
  private final Nginx nginx;
  private final Figures figures;
  private final Path folder;
  private final int seconds;
  private final int repeat;
  private final Wrk wrk;

  PagesRun(HubProcess hub, Nginx nginx, Figures figures, Path folder, int seconds, int repeat) {
    this.hub = hub;
    this.nginx = nginx;
    this.figures = figures;
    this.folder = folder;
    this.seconds = seconds;
    this.repeat = repeat;
    this.wrk = new Wrk(folder, "gzip");
  }

  /** Pages of one sort: all their addresses, and what nginx has of them. */
  private record Sort(String name, double target, List<String> all, Path addresses) {}

  void measure(Records records) throws InterruptedException {
    figures.add(Figure.of("second start: processor time until ready", "s").atMost(6), hub.startCpuSeconds());
    figures.add(Figure.of("second start: time until ready", "s"), hub.startSeconds());
    try (var browser = new Browser(hub.address())) {
      var sorts =
          List.of(
              sort("publication", 1.0, Addresses.publications(browser)),
              sort("list", 1.5, Addresses.lists()),
              sort("search", 3, Addresses.searches(records)));
      hub.untilIdle();
      var warmth = new Warmth(hub, 2 * seconds);
      for (var sort : sorts) {
        warmth.warm(time -> wrk.drive(hub.address(), sort.addresses(), time).answered());
      }
      for (var sort : sorts) {
        any(sort);
      }
      for (var sort : sorts) {
        kept(browser, sort);
      }
      conditional(browser, sorts.getFirst());
      drawn(sorts.getFirst());
      for (var sort : sorts) {
        steady(browser, sort);
      }
    }
    figures.add(Figure.of("hub and database resident", "MB").atMost(700), hub.residentMegabytes());
  }

  private Sort sort(String name, double target, List<String> all) {
    return new Sort(name, target, all, Addresses.save(all, folder.resolve(name + ".txt")));
  }

  private void any(Sort sort) {
    hub("%s, at random over %,d".formatted(sort.name(), sort.all().size()), sort.target(), () -> wrk.drive(hub.address(), sort.addresses(), seconds));
  }

  /** The same few pages again and again, of the hub and of nginx. */
  private void kept(Browser browser, Sort sort) throws InterruptedException {
    var few = PagesBench.some(sort.all(), SAVED);
    var saved = nginx.saveAll(browser, sort.name(), few);
    var addresses = Addresses.save(few, folder.resolve(sort.name() + "-kept.txt"));
    var name = "%s, kept (the same %d)".formatted(sort.name(), few.size());
    var here = hub(name, sort.target(), () -> wrk.drive(hub.address(), addresses, seconds));
    figures.add(Figure.of(sort.name() + ", compressed", "KB"), saved.bytes() / 1000);
    var there = nginx(sort.name(), () -> wrk.drive(nginx.address(), saved.addresses(), seconds / 2));
    figures.add(Figure.of(name + ": share of nginx’ requests", "%"), 100 * here.perSecond() / there.perSecond());
  }

  private void conditional(Browser browser, Sort sort) throws InterruptedException {
    var etag = browser.fetch(sort.all().getFirst()).headers().firstValue("ETag").orElseThrow();
    var seen = hub("conditional GET", 0.3, () -> wrk.driveWith(hub.address(), sort.addresses(), seconds, "If-None-Match", etag));
    if (seen.bytes() / seen.requests() > 1500) {
      throw new CannotMeasure("Conditional requests were answered with pages: did the content change meanwhile?");
    }
    nginx(
        "conditional GET",
        () ->
            wrk.driveWith(
                nginx.address(), folder.resolve("nginx-" + repeat).resolve(sort.name() + ".txt"), seconds / 2, "If-Modified-Since", Nginx.MODIFIED));
  }

  private void drawn(Sort sort) {
    hub(sort.name() + ", drawn anew each time", Double.NaN, () -> wrk.driveAnew(hub.address(), sort.addresses(), seconds));
  }

  private void steady(Browser browser, Sort sort) throws InterruptedException {
    SteadyRate.measure(browser, sort.all(), STEADY_WARMING, repeat);
    var waits = SteadyRate.measure(browser, sort.all(), 2 * seconds, repeat + 1000L);
    figures.add(Figure.of(sort.name() + " at 200 requests/s: p50", "ms"), waits.median());
    figures.add(Figure.of(sort.name() + " at 200 requests/s: p99", "ms").atMost(25), waits.p99());
  }

  private interface Drive {
    Wrk.Seen go();
  }

  private Wrk.Seen hub(String name, double target, Drive drive) {
    var before = hub.cpuSeconds();
    var seen = drive.go().answered();
    var cost = Figure.of(name + ": processor time", "ms");
    figures.add(
        Double.isNaN(target) ? cost : cost.atMost(target), 1000 * (hub.cpuSeconds() - before) / seen.requests());
    figures.add(Figure.of(name, "requests/s"), seen.perSecond());
    return seen;
  }

  private Wrk.Seen nginx(String name, Drive drive) {
    var before = nginx.cpuSeconds();
    var seen = drive.go().answered();
    figures.add(
        Figure.of("nginx, same bytes, " + name + ": processor time", "ms"),
        1000 * (nginx.cpuSeconds() - before) / seen.requests());
    figures.add(Figure.of("nginx, same bytes, " + name, "requests/s"), seen.perSecond());
    return seen;
  }
}
