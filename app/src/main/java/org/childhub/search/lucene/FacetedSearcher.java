package org.childhub.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * One state of the index with its facets at hand, and what lists without words are made of, which
 * are asked most.
 */
final class FacetedSearcher extends IndexSearcher {
  private static final Map<IndexReader.CacheKey, FacetTable> TABLES = new ConcurrentHashMap<>();
  private static final long MOST_KEPT = 8 << 20;

  private final FacetTable[] tables;
  private final float[] middle;
  private final int[][] numbers;
  private final String[] names;
  private final Cache<Selection.Sorting, int[]> orders =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((Selection.Sorting sorting, int[] docs) -> 4 * docs.length + 300)
          .build();
  private final Cache<Selection.Choice, Selection> selections =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((Selection.Choice choice, Selection selection) -> selection.weight())
          .build();

  FacetedSearcher(IndexReader reader) {
    super(reader);
    setQueryCache(null);
    var leaves = getIndexReader().leaves();
    tables = leaves.stream().map(FacetedSearcher::table).toArray(FacetTable[]::new);
    middle = Middle.MEANINGS.of(leaves);
    var known = new LinkedHashMap<String, Integer>();
    numbers = new int[tables.length][];
    for (var leaf = 0; leaf < tables.length; leaf++) {
      numbers[leaf] =
          Arrays.stream(tables[leaf].names())
              .mapToInt(name -> known.computeIfAbsent(name, fresh -> known.size()))
              .toArray();
    }
    names = known.keySet().toArray(String[]::new);
  }

  private static FacetTable table(LeafReaderContext leaf) {
    var cache = leaf.reader().getCoreCacheHelper();
    return TABLES.computeIfAbsent(
        cache.getKey(),
        key -> {
          cache.addClosedListener(TABLES::remove);
          return FacetTable.of(leaf.reader());
        });
  }

  FacetTable table(int leaf) {
    return tables[leaf];
  }

  /** The middle of all entries' meanings; empty where none has one. */
  float[] middle() {
    return middle;
  }

  /** The entry whose own document this is. */
  long entryId(int doc) {
    var leaves = getIndexReader().leaves();
    var leaf = ReaderUtil.subIndex(doc, leaves);
    return tables[leaf].ids()[tables[leaf].place(doc - leaves.get(leaf).docBase)];
  }

  /** The number of each of a segment's values among those of the whole index. */
  int[] numbers(int leaf) {
    return numbers[leaf];
  }

  /** All values of all facets, by number: {@code kind:job}. */
  String[] names() {
    return names;
  }

  /**
   * The documents of selections in the order of a list; at most {@value #MOST_KEPT} bytes of them.
   */
  Cache<Selection.Sorting, int[]> orders() {
    return orders;
  }

  /** At most {@value #MOST_KEPT} bytes of them. */
  Cache<Selection.Choice, Selection> selections() {
    return selections;
  }
}
