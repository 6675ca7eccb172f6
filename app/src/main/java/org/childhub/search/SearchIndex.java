package org.childhub.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engine behind the search: Lucene in the data folder; OpenSearch where several nodes share one
 * index. Writers are few and take turns ({@link IndexFeed}); readers are many and always see a
 * whole, committed state.
 */
interface SearchIndex {
  /** Whether this process may write; a command beside a running hub may not. */
  boolean isOurs();

  /**
   * Why the index does not serve as it is (missing, damaged, of an older analysis), empty when it
   * does.
   */
  Optional<String> needsRebuild();

  /** Puts entries in the place of what was there under their ids. */
  void put(List<IndexedEntry> entries);

  void delete(Collection<Long> ids);

  /** Makes all that was put and deleted durable and visible. */
  void commit();

  /**
   * The number of entries that readers see, and the greatest {@link IndexedEntry#changed} among
   * them.
   */
  Extent extent();

  /** The version of each entry in the index by its id, for comparing with the database. */
  Map<Long, Long> versions();

  Answer search(Question question);

  /** Begins an empty index beside the one that serves. */
  Draft draft();

  record Extent(long count, long lastChanged) {}

  /** An index in the making. Closing it before the swap leaves no trace. */
  interface Draft extends AutoCloseable {
    void put(List<IndexedEntry> entries);

    void delete(Collection<Long> ids);

    /**
     * Makes it durable and puts it in the place of the index that served; searches go on meanwhile.
     */
    void swap();

    @Override
    void close();
  }
}
