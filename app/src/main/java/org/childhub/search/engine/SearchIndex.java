package org.childhub.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.text.Language;

/**
 * The engine behind the search: Lucene in the data folder; OpenSearch where several nodes share one
 * index. Writers are few and take turns ({@link org.childhub.search.feed.IndexFeed}); readers are
 * many and always see a whole, committed state.
 */
public interface SearchIndex {
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

  /**
   * Entries with a title that holds words of these {@link WordKey}s, of the last word only its
   * beginning: titles that begin with them and those the reader can read first.
   */
  List<Long> titles(List<String> keys, Language reader, int limit);

  /**
   * Names of people and bodies whose words begin with these keys in a row, from any word on; who
   * made most comes first. Each finds something.
   */
  List<String> makers(List<String> keys, int limit);

  /**
   * Words of titles, summaries and topics that are written much like this one, likeliest first, in
   * the spelling of the texts and the script of the word; none where the word itself is known.
   */
  List<String> spellings(String word, Language reader, int limit);

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
