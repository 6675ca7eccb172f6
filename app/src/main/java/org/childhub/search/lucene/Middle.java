package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Meaning;

/**
 * The middle of all entries' meanings. What all have in common says nothing about any, so likeness
 * is seen from here. Summed once a segment.
 */
final class Middle {
  private static final Map<IndexReader.CacheKey, Sum> SUMS = new ConcurrentHashMap<>();

  private Middle() {}

  private record Sum(float[] vector, int count) {}

  /** Empty where no entry has a meaning. */
  static float[] of(List<LeafReaderContext> leaves) {
    var middle = new float[0];
    var count = 0;
    for (var leaf : leaves) {
      var sum = sum(leaf);
      if (sum.count() == 0) {
        continue;
      }
      middle = middle.length == 0 ? new float[sum.vector().length] : middle;
      for (var i = 0; i < sum.vector().length; i++) {
        middle[i] += sum.vector()[i];
      }
      count += sum.count();
    }
    for (var i = 0; i < middle.length; i++) {
      middle[i] /= Math.max(1, count);
    }
    return middle;
  }

  private static Sum sum(LeafReaderContext leaf) {
    var cache = leaf.reader().getCoreCacheHelper();
    return SUMS.computeIfAbsent(
        cache.getKey(),
        key -> {
          cache.addClosedListener(SUMS::remove);
          return read(leaf);
        });
  }

  private static Sum read(LeafReaderContext leaf) {
    try {
      var meanings = DocValues.getBinary(leaf.reader(), Fields.MEANING);
      var sum = new float[0];
      var count = 0;
      while (meanings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        var bytes = meanings.binaryValue();
        sum = sum.length == 0 ? new float[bytes.length] : sum;
        Meaning.add(bytes.bytes, bytes.offset, sum);
        count++;
      }
      return new Sum(sum, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
