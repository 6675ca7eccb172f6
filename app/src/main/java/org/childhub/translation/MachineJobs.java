package org.childhub.translation;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.audit.Audit;
import org.childhub.editing.Translating;
import org.childhub.text.Language;
import org.childhub.translation.MachineRefused.Reason;
import org.childhub.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a machine translate items, one order after the other, each item in a transaction of its own.
 * What was stopped, or cut off with the hub, goes on with the items that wait.
 */
@Component
class MachineJobs {
  private static final Logger log = LoggerFactory.getLogger(MachineJobs.class);

  private final Machine machine;
  private final MachineOrders orders;
  private final Translations translations;
  private final Translating translating;
  private final Members members;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("machine-translation").daemon().factory());

  MachineJobs(
      Machine machine,
      MachineOrders orders,
      Translations translations,
      Translating translating,
      Members members,
      Audit audit,
      TransactionTemplate transaction) {
    this.machine = machine;
    this.orders = orders;
    this.translations = translations;
    this.translating = translating;
    this.members = members;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Begins with items in the member's name. */
  long begin(Member member, Language language, List<Long> entryIds) {
    var id =
        transaction.execute(
            status -> {
              var added = orders.add(member, language, entryIds);
              audit.note(
                  "member:" + member.id(),
                  "translation.ordered",
                  "order:" + added,
                  Map.of("language", language.tag(), "items", String.valueOf(entryIds.size())));
              return added;
            });
    if (id == null) {
      throw new IllegalStateException("No order");
    }
    submit(id);
    return id;
  }

  /** Goes on with what was stopped, failed or cut off. */
  void resume(long order) {
    if (machine.isThere() && orders.claim(order)) {
      submit(order);
    }
  }

  /** Stops; what the machine answers here to the request on its way is not waited for. */
  void stop(long order) {
    orders.stop(order);
    var stopped = running.get(order);
    if (stopped != null) {
      stopped.set(true);
    }
  }

  private void submit(long order) {
    var stopped = new AtomicBoolean();
    running.put(order, stopped);
    worker.execute(
        () -> {
          try {
            follow(order, stopped);
          } finally {
            running.remove(order, stopped);
          }
        });
  }

  /** Says of what waits or runs here that somebody sees to it. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void live() {
    if (!running.isEmpty()) {
      orders.live(running.keySet());
    }
  }

  private void follow(long order, AtomicBoolean stopped) {
    try {
      if (stopped.get() || !orders.begin(order)) {
        return;
      }
      for (var task = orders.next(order); task.isPresent(); task = orders.next(order)) {
        var entryId = task.get().entryId();
        orders.settle(order, entryId, outcome(task.get(), stopped));
        if (stopped.get()) {
          return;
        }
      }
      orders.finish(order);
    } catch (MachineRefused e) {
      if (e.reason() != Reason.STOPPED) {
        log.warn("Machine translation, order {}: {} ({})", order, e.code(), e.getMessage());
        orders.fail(order, e.code());
      }
    } catch (RuntimeException e) {
      log.error("Machine translation, order {} failed.", order, e);
      orders.fail(order, "hub");
    }
  }

  private String outcome(MachineOrders.Task task, AtomicBoolean stopped) throws MachineRefused {
    var member = members.find(task.member()).orElse(null);
    if (member == null) {
      return "gone";
    }
    try {
      var sheet = translations.present(member, task.entryId(), task.language());
      if (!sheet.isForMachines()) {
        return "children";
      }
      var proposal =
          machine.propose(sheet.segments(), sheet.source(), sheet.language(), stopped::get);
      var written =
          !proposal.segments().isEmpty()
              && put(member, task.entryId(), sheet.language(), proposal.segments());
      if (written) {
        return proposal.refused().isEmpty() ? "proposed" : "some";
      }
      return proposal.refused().isEmpty() && proposal.segments().isEmpty() ? "nothing" : "refused";
    } catch (NotFound e) {
      return "gone";
    } catch (MachineRefused e) {
      return switch (e.reason()) {
        case LANGUAGES -> "languages";
        case TEXTS -> {
          log.info("Machine translation, entry {}: {}", task.entryId(), e.getMessage());
          yield "texts";
        }
        case RESTING, QUOTA, KEY, ANSWER, STOPPED -> throw e;
      };
    }
  }

  /** Writes the words, unless somebody was quicker or the source is another by now. */
  private boolean put(Member member, long entryId, Language language, List<Segment> proposed) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (translating.lock(member, entryId).isEmpty()) {
                throw new NotFound();
              }
              var now = translations.segments(member, entryId, language);
              var open = proposed.stream().filter(words -> isStillOpen(words, now)).toList();
              return !open.isEmpty() && translations.put(member, entryId, language, open).isEmpty();
            }));
  }

  private static boolean isStillOpen(Segment words, List<Segment> now) {
    return now.stream()
        .anyMatch(
            segment ->
                segment.id().equals(words.id())
                    && segment.target().isBlank()
                    && segment.source().equals(words.source()));
  }

  /** The item in hand is left as it was. */
  @PreDestroy
  void close() throws InterruptedException {
    running.keySet().forEach(this::stop);
    worker.shutdown();
    if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }
}
