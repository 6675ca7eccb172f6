package org.childhub.search.feed;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.SearchResting;
import org.childhub.web.ContentVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Keeps the index equal to the catalogue. Whatever was told is read anew from the database, so it
 * may be told twice and in any order. One thread writes; what was told while it was busy is written
 * together, with one commit.
 */
@Component
public class IndexFeed {
  private static final Logger log = LoggerFactory.getLogger(IndexFeed.class);
  private static final int MOST_AT_ONCE = 5_000;

  /** Entries read at once: their full texts are in memory together. */
  static final int READ_AT_ONCE = 50;

  private final SearchIndex index;
  private final EntryReader reader;
  private final ContentVersion version;
  private final boolean serves;
  private final ConcurrentLinkedQueue<Told> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("search-index").daemon().factory());
  private volatile @Nullable Set<Long> noted;

  IndexFeed(
      SearchIndex index, EntryReader reader, ContentVersion version, ApplicationContext context) {
    this.serves = context instanceof WebApplicationContext;
    this.index = index;
    this.reader = reader;
    this.version = version;
  }

  private record Told(List<Long> ids, CompletableFuture<Void> done) {}

  /**
   * Done when readers see the change, which is when the registry may forget it. A command leaves
   * the index to the hub ({@link CatchUp}): a running one takes up what stays undone here, and one
   * that does not run compares everything when it starts.
   */
  @ApplicationModuleListener
  CompletableFuture<Void> on(EntriesChanged changed) {
    if (!index.isOurs()) {
      return CompletableFuture.failedFuture(new NotOurs());
    }
    return serves ? take(changed.ids()) : CompletableFuture.completedFuture(null);
  }

  /** Brings these entries up to date. */
  public CompletableFuture<Void> take(List<Long> ids) {
    var told = new Told(ids, new CompletableFuture<>());
    open.incrementAndGet();
    waiting.add(told);
    writer.execute(this::write);
    return told.done();
  }

  /** Whether all that was told is written. */
  public boolean isIdle() {
    return open.get() == 0;
  }

  /** From now on until {@link #finish}, remembers which entries were told. */
  void note() {
    noted = ConcurrentHashMap.newKeySet();
  }

  /** Ends what {@link #note} began, where a rebuild failed. */
  void forget() {
    noted = null;
  }

  /** What a rebuild does last, between two writes: it gets the entries told since {@link #note}. */
  CompletableFuture<Void> finish(Consumer<Set<Long>> last) {
    return CompletableFuture.runAsync(
        () -> {
          var told = noted;
          noted = null;
          last.accept(told == null ? Set.of() : told);
        },
        writer);
  }

  private void write() {
    var batch = new ArrayList<Told>();
    var ids = new LinkedHashSet<Long>();
    while (ids.size() < MOST_AT_ONCE && waiting.peek() != null) {
      var told = waiting.remove();
      batch.add(told);
      ids.addAll(told.ids());
    }
    if (batch.isEmpty()) {
      return;
    }
    try {
      var since = noted;
      if (since != null) {
        since.addAll(ids);
      }
      update(ids);
      batch.forEach(told -> told.done().complete(null));
    } catch (SearchResting resting) {
      log.warn("{} entries wait in the registry: {}.", ids.size(), resting.getMessage());
      batch.forEach(told -> told.done().completeExceptionally(resting));
    } catch (RuntimeException e) {
      log.error(
          "The search index could not take {} entries; they stay in the registry.", ids.size(), e);
      batch.forEach(told -> told.done().completeExceptionally(e));
    } finally {
      open.addAndGet(-batch.size());
    }
  }

  private void update(Collection<Long> ids) {
    for (var part : parts(ids)) {
      var found = reader.read(part);
      var gone = new HashSet<>(part);
      found.forEach(entry -> gone.remove(entry.id()));
      index.put(found);
      index.delete(gone);
    }
    index.commit();
    version.raise();
  }

  static List<List<Long>> parts(Collection<Long> ids) {
    var all = List.copyOf(ids);
    var parts = new ArrayList<List<Long>>();
    for (var from = 0; from < all.size(); from += READ_AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + READ_AT_ONCE)));
    }
    return parts;
  }

  /** What was told already is still written. */
  @PreDestroy
  void close() throws InterruptedException {
    writer.shutdown();
    if (!writer.awaitTermination(30, TimeUnit.SECONDS)) {
      writer.shutdownNow();
    }
  }

  private static final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOurs() {
      super("the index belongs to the running hub", null, false, false);
    }
  }
}
