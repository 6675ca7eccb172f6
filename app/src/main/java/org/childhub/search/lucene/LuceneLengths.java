package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Worth;

/**
 * How many stems each document of a segment has, as Lucene rounds it to one byte, in an array: its
 * own column costs several times as much a reading, and each word of a question reads it for every
 * document. One byte a document.
 */
final class LuceneLengths {
  private static final Map<IndexReader.CacheKey, byte[]> KNOWN = new ConcurrentHashMap<>();

  private LuceneLengths() {}

  /** By document; 0 where it has none. */
  static byte[] of(LeafReader segment) {
    var cache = segment.getCoreCacheHelper();
    return KNOWN.computeIfAbsent(
        cache.getKey(),
        key -> {
          cache.addClosedListener(KNOWN::remove);
          return read(segment);
        });
  }

  private static byte[] read(LeafReader segment) {
    try {
      var lengths = new byte[segment.maxDoc()];
      var norms = segment.getNormValues(Fields.STEMS);
      while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        lengths[norms.docID()] = (byte) norms.longValue();
      }
      return lengths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What BM25 divides a frequency by, for each rounded length.
   *
   * @param usual the usual number of stems
   */
  static float[] shares(float usual) {
    var shares = new float[256];
    for (var rounded = 0; rounded < shares.length; rounded++) {
      shares[rounded] = 1 - Worth.B + Worth.B * SmallFloat.byte4ToInt((byte) rounded) / usual;
    }
    return shares;
  }
}
