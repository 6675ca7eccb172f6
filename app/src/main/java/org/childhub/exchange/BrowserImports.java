package org.childhub.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.database.DataFolder;
import org.childhub.text.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports that are ordered in the browser: checked first, then taken in, one after the other. One
 * that was stopped, or cut off with the hub, goes on where it was.
 */
@Component
class BrowserImports {
  private static final Logger log = LoggerFactory.getLogger(BrowserImports.class);

  /** Without a sign of life for so long, nobody works on it any more. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Imports imports;
  private final BrowserOrders orders;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final DataFolder folder;
  private final KeptSentences kept;
  private final Clock clock;
  private final Map<Long, Course> courses = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());

  BrowserImports(
      Imports imports,
      BrowserOrders orders,
      Audit audit,
      TransactionTemplate transaction,
      DataFolder folder,
      KeptSentences kept,
      Clock clock) {
    this.imports = imports;
    this.orders = orders;
    this.audit = audit;
    this.transaction = transaction;
    this.folder = folder;
    this.kept = kept;
    this.clock = clock;
  }

  /** Where files that were sent lie, with the reports. */
  Path folder() throws IOException {
    return Files.createDirectories(folder.root().resolve("imports"));
  }

  List<BrowserImport> latest() {
    return orders.latest().stream().map(this::asItIs).toList();
  }

  Optional<BrowserImport> find(long id) {
    return orders.find(id).map(this::asItIs);
  }

  /** What says that it is under way, though nobody works on it, was cut off. */
  private BrowserImport asItIs(BrowserImport order) {
    var silent = order.changedAt().plus(SILENCE).isBefore(clock.instant());
    if (!order.isUnderWay() || courses.containsKey(order.id()) || !silent) {
      return order;
    }
    orders.set(order.id(), "stopped", order.dryRun(), "");
    return orders.find(order.id()).orElse(order);
  }

  /** Has a source checked; nothing is written. */
  long check(Member member, String location, String called, String source, SourceFormat format) {
    var id =
        transaction.execute(
            status -> {
              var added = orders.add(location, called, source, format, member.id());
              note(member, "import.checked", added);
              return added;
            });
    if (id == null) {
      throw new IllegalStateException("No order");
    }
    submit(id, true);
    return id;
  }

  /** Takes in what was checked, or goes on. */
  void start(Member member, BrowserImport order, boolean dryRun) {
    if (order.isUnderWay()) {
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          orders.set(order.id(), "waiting", dryRun, "");
          note(member, dryRun ? "import.checked" : "import.started", order.id());
        });
    submit(order.id(), dryRun);
  }

  /** Stops after the batch that is being written. */
  void stop(Member member, BrowserImport order) {
    transaction.executeWithoutResult(status -> note(member, "import.stopped", order.id()));
    var course = courses.get(order.id());
    if (course != null) {
      course.stop();
    }
  }

  /** The list of what was wrong. */
  Path report(BrowserImport order) throws IOException {
    return folder().resolve("order-" + order.id() + ".report.tsv");
  }

  private void note(Member member, String action, long id) {
    audit.note("member:" + member.id(), action, "import:" + id, Map.of());
  }

  private void submit(long id, boolean dryRun) {
    courses.computeIfAbsent(
        id,
        any -> {
          var course = new Course(id, dryRun);
          worker.execute(course);
          return course;
        });
  }

  /** One import under way, and who watches it. */
  private final class Course implements Runnable, Watch {
    private final long id;
    private final boolean dryRun;
    private volatile boolean stopped;

    Course(long id, boolean dryRun) {
      this.id = id;
      this.dryRun = dryRun;
    }

    @Override
    public void run() {
      try {
        orders.find(id).ifPresent(this::follow);
      } finally {
        courses.remove(id, this);
      }
    }

    private void follow(BrowserImport order) {
      orders.set(id, "running", dryRun, "");
      try {
        var outcome = imports.run(order(order), this);
        orders.proceed(
            id, outcome.counts(), outcome.stopped() ? order.progress() : 1, outcome.hasReport());
        end(state(outcome), outcome.problem().map(kept::keep).orElse(""));
      } catch (IOException e) {
        fail(SourceRefused.why(e));
      } catch (Runs.Overtaken e) {
        fail(Runs.Overtaken.SENTENCE);
      } catch (RuntimeException e) {
        log.error("Import {} failed.", id, e);
        fail(Sentence.of("exchange.reason.log", String.valueOf(id)));
      }
    }

    private void fail(Sentence problem) {
      end("failed", kept.keep(problem));
    }

    // Whoever sees that it ended may start the next one at once.
    private void end(String state, String problem) {
      courses.remove(id, this);
      orders.set(id, state, dryRun, problem);
    }

    private String state(Imports.Outcome outcome) {
      if (outcome.stopped()) {
        return "stopped";
      }
      return outcome.problem().isPresent() ? "failed" : dryRun ? "checked" : "finished";
    }

    private ImportOrder order(BrowserImport order) throws IOException {
      return new ImportOrder(
          order.location(),
          order.source(),
          SourceFormat.valueOf(order.format().toUpperCase(Locale.ROOT)),
          report(order),
          null,
          dryRun,
          false,
          false,
          false,
          null,
          ImportOrder.Harvest.ALL);
    }

    @Override
    public void proceed(Run run, double progress) {
      orders.proceed(id, run.counts(), progress, run.reportSize() > 0);
    }

    @Override
    public void say(String line) {}

    @Override
    public boolean isStopped() {
      return stopped;
    }

    void stop() {
      stopped = true;
    }

    @Override
    public boolean mayAsk(URI address) {
      return PublicAddress.isPublic(address);
    }

    @Override
    public boolean isGuarded() {
      return true;
    }
  }

  /** The running batch is still written. */
  @PreDestroy
  void close() throws InterruptedException {
    courses.values().forEach(Course::stop);
    worker.shutdown();
    if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }
}
