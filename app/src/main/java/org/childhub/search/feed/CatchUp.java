package org.childhub.search.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.catalogue.PublicEntries;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.SearchResting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a running hub's index holds what the database holds, whatever happened before: a
 * crash, a restored backup, commands that wrote beside the hub, an older version of the analysis.
 */
@Component
@ConditionalOnWebApplication
class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
  private static final int PAGE = 5_000;
  private static final Duration LEFT_OVER = Duration.ofSeconds(2);
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(10);

  private final SearchIndex index;
  private final IndexFeed feed;
  private final Rebuild rebuild;
  private final RebuildOrders orders;
  private final PublicEntries entries;
  private final IncompleteEventPublications told;
  private final Clock clock;
  private SearchIndex.@Nullable Extent lastSeen;
  private volatile boolean waiting;

  CatchUp(
      SearchIndex index,
      IndexFeed feed,
      Rebuild rebuild,
      RebuildOrders orders,
      PublicEntries entries,
      IncompleteEventPublications told,
      Clock clock) {
    this.index = index;
    this.feed = feed;
    this.rebuild = rebuild;
    this.orders = orders;
    this.entries = entries;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Makes the index anew where it cannot serve, else brings it up to date; pages are served
   * meanwhile.
   */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("search-catch-up").start(this::catchUp);
  }

  void catchUp() {
    try {
      var problem = index.needsRebuild();
      if (problem.isPresent() && index.isOurs()) {
        log.info("The search index is made anew: {}.", problem.get());
        rebuild.run(notes());
      } else {
        compare();
      }
    } catch (SearchResting | CompletionException e) {
      waiting = true;
      if (!(e instanceof SearchResting || e.getCause() instanceof SearchResting)) {
        throw e;
      }
      log.warn("The search index cannot be compared yet: {}.", e.getMessage());
    }
  }

  /** Says now and then how far it is. */
  private Rebuild.Progress notes() {
    var said = new AtomicLong(clock.millis());
    return (done, total) -> {
      var now = clock.millis();
      if (now - said.get() > BETWEEN_NOTES.toMillis()) {
        said.set(now);
        log.info("The new search index holds {} of {} entries.", done, total);
      }
    };
  }

  /**
   * Finds entries whose copy in the index is missing, old or left over, and has them written again.
   */
  void compare() {
    if (!index.isOurs()) {
      return;
    }
    var copies = new HashMap<>(index.versions());
    var different = new ArrayList<Long>();
    for (var page = entries.after(0, PAGE);
        !page.isEmpty();
        page = entries.after(page.getLast().id(), PAGE)) {
      for (var version : page) {
        var copy = copies.remove(version.id());
        if (copy == null || copy != version.changed()) {
          different.add(version.id());
        }
      }
    }
    different.addAll(copies.keySet());
    if (!different.isEmpty()) {
      catchUpWith(different);
    }
  }

  /** Small parts, so that what is told meanwhile need not wait for all of them. */
  private void catchUpWith(List<Long> different) {
    log.info("The search index catches up with {} entries.", different.size());
    var said = clock.instant();
    for (var from = 0; from < different.size(); from += EntriesChanged.MOST) {
      var until = Math.min(different.size(), from + EntriesChanged.MOST);
      feed.take(List.copyOf(different.subList(from, until))).join();
      if (until == different.size() || clock.instant().isAfter(said.plus(BETWEEN_NOTES))) {
        said = clock.instant();
        log.info("The search index has caught up with {} of {} entries.", until, different.size());
      }
    }
  }

  /** Takes up what commands told beside this hub, or what could not be written before. */
  @Scheduled(fixedDelayString = "3s")
  void takeUp() {
    if (index.isOurs() && feed.isIdle()) {
      var before = clock.instant().minus(LEFT_OVER);
      told.resubmitIncompletePublications(
          publication ->
              publication.getEvent() instanceof EntriesChanged
                  && publication.getPublicationDate().isBefore(before));
    }
  }

  /**
   * Compares when the index stands still though it differs from the database: the registry gives up
   * events that were under way when a database or a hub was killed.
   */
  @Scheduled(fixedDelayString = "10s")
  void look() {
    if (waiting) {
      waiting = false;
      start();
    } else if (index.isOurs()) {
      try {
        lookCloser();
      } catch (SearchResting resting) {
        log.debug("The search index is not looked at: {}.", resting.getMessage());
        waiting = true;
      }
    }
  }

  private void lookCloser() {
    if (index.needsRebuild().isPresent()) {
      return;
    }
    var there = index.extent();
    var here = entries.extent();
    var equal = here.count() == there.count() && here.lastChanged() == there.lastChanged();
    if (!equal && there.equals(lastSeen)) {
      compare();
    }
    lastSeen = there;
  }

  /** Carries out orders of {@code hub reindex}. */
  @Scheduled(fixedDelayString = "2s")
  void carryOut() {
    if (index.isOurs()) {
      orders.next().ifPresent(this::carryOut);
    }
  }

  private void carryOut(long order) {
    try {
      rebuild.run((done, total) -> orders.progress(order, done, total));
      orders.finish(order, null);
    } catch (RuntimeException e) {
      log.error("The search index could not be made anew; the old one goes on.", e);
      orders.finish(order, e.toString());
    }
  }
}
