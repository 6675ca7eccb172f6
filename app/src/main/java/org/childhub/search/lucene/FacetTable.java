package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.childhub.search.engine.Preference;

/**
 * What counting needs of one segment, in arrays: Lucene's own columns cost some ten times as much a
 * value, and a list of thousands looks at all of them. About 80 bytes an entry.
 *
 * @param docs the entries' documents, ascending; those deleted since are among them
 * @param starts where each entry's values begin in {@code values}, and the end
 * @param values numbers of {@code names}
 * @param names the facets' values in this segment, {@code kind:job}
 */
record FacetTable(
    int[] docs, long[] ids, int[] published, int[] starts, short[] values, String[] names) {
  static FacetTable of(LeafReader segment) {
    try {
      return read(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FacetTable read(LeafReader segment) throws IOException {
    var entries = DocValues.getNumeric(segment, LuceneDocuments.ENTRY);
    var days = DocValues.getNumeric(segment, LuceneDocuments.PUBLISHED);
    var facets = DocValues.getSortedSet(segment, LuceneDocuments.FACETS);
    if (facets.getValueCount() > 0xffff) {
      throw new IllegalStateException("A segment holds more than 65,535 values of facets.");
    }
    var docs = new int[64];
    var ids = new long[64];
    var published = new int[64];
    var starts = new int[65];
    var values = new short[512];
    var count = 0;
    var end = 0;
    for (var doc = entries.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = entries.nextDoc()) {
      if (count == docs.length) {
        docs = Arrays.copyOf(docs, 2 * count);
        ids = Arrays.copyOf(ids, 2 * count);
        published = Arrays.copyOf(published, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count + 1);
      }
      docs[count] = doc;
      ids[count] = entries.longValue();
      published[count] = days.advanceExact(doc) ? (int) days.longValue() : 0;
      starts[count] = end;
      var many = facets.advanceExact(doc) ? facets.docValueCount() : 0;
      if (end + many > values.length) {
        values = Arrays.copyOf(values, Math.max(end + many, 2 * values.length));
      }
      for (var i = 0; i < many; i++) {
        values[end++] = (short) facets.nextOrd();
      }
      starts[++count] = end;
    }
    var names = new String[(int) facets.getValueCount()];
    for (var i = 0; i < names.length; i++) {
      names[i] = facets.lookupOrd(i).utf8ToString();
    }
    return new FacetTable(
        Arrays.copyOf(docs, count),
        Arrays.copyOf(ids, count),
        Arrays.copyOf(published, count),
        Arrays.copyOf(starts, count + 1),
        Arrays.copyOf(values, end),
        names);
  }

  /** The place of an entry among the segment's, by its document. */
  int place(int doc) {
    return Arrays.binarySearch(docs, doc);
  }

  /** What the score of an entry is multiplied by; {@code numbers} are those of its segment. */
  float preferred(Preference preference, int[] numbers, int place) {
    var most = 0f;
    for (var i = starts[place]; i < starts[place + 1]; i++) {
      most = Math.max(most, preference.of(numbers[values[i] & 0xffff]));
    }
    return 1 + most + preference.ofDay(published[place]);
  }

  /** The first document of an entry's passages; they end before its own. */
  int firstPassage(int place) {
    return place == 0 ? 0 : docs[place - 1] + 1;
  }
}
