package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Meaning;

/**
 * The middle of all entries' meanings. What all have in common says nothing about any, so likeness
 * is seen from here. Summed once a segment.
 */
final class Middle {
  /** As the word vectors see them. */
  static final Middle MEANINGS = new Middle(Middle::meanings, 0);

  /** As the sentence model sees them; a handful of entries does not yet make a middle. */
  static final Middle DIRECTIONS = new Middle(Middle::directions, 10);

  private final Map<IndexReader.CacheKey, Sum> sums = new ConcurrentHashMap<>();
  private final Reading reading;
  private final int imagined;

  private record Sum(float[] vector, int count) {}

  private interface Reading {
    Sum of(LeafReader segment) throws IOException;
  }

  /**
   * @param imagined so many entries more are counted, that lie at nought
   */
  private Middle(Reading reading, int imagined) {
    this.reading = reading;
    this.imagined = imagined;
  }

  /** Empty where no entry has a meaning. */
  float[] of(List<LeafReaderContext> leaves) {
    var middle = new float[0];
    var count = imagined;
    for (var leaf : leaves) {
      var sum = sum(leaf.reader());
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

  private Sum sum(LeafReader segment) {
    var cache = segment.getCoreCacheHelper();
    return sums.computeIfAbsent(
        cache.getKey(),
        key -> {
          cache.addClosedListener(sums::remove);
          try {
            return reading.of(segment);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Sum meanings(LeafReader segment) throws IOException {
    var meanings = DocValues.getBinary(segment, Fields.MEANING);
    var sum = new float[0];
    var count = 0;
    while (meanings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      var bytes = meanings.binaryValue();
      sum = sum.length == 0 ? new float[bytes.length] : sum;
      Meaning.add(bytes.bytes, bytes.offset, sum);
      count++;
    }
    return new Sum(sum, count);
  }

  private static Sum directions(LeafReader segment) throws IOException {
    var directions = segment.getFloatVectorValues(LuceneNear.DIRECTION);
    if (directions == null) {
      return new Sum(new float[0], 0);
    }
    var sum = new float[directions.dimension()];
    for (var entry = 0; entry < directions.size(); entry++) {
      var direction = directions.vectorValue(entry);
      for (var i = 0; i < sum.length; i++) {
        sum[i] += direction[i];
      }
    }
    return new Sum(sum, directions.size());
  }
}
