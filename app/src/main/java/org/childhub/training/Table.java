package org.childhub.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From each stem of a family the likeliest stems of another, best first, and how much was seen of
 * it.
 */
final class Table {
  private static final Row EMPTY = new Row(new int[0], new float[0], 0);

  private final Row[] rows;

  Table(int size) {
    rows = new Row[size];
    Arrays.fill(rows, EMPTY);
  }

  /** Sorted by chance, then by number, so that equals always stand in the same order. */
  record Row(int[] stems, float[] chances, float evidence) {
    int size() {
      return stems.length;
    }

    /** The best few. */
    Row cut(int most, float least) {
      var size = 0;
      while (size < Math.min(most, stems.length) && chances[size] >= least) {
        size++;
      }
      return first(size);
    }

    /** The best ones that together have the chance. */
    Row enough(float together) {
      var size = 0;
      for (var sum = 0f; size < stems.length && sum < together; size++) {
        sum += chances[size];
      }
      return first(size);
    }

    private Row first(int size) {
      return size == stems.length
          ? this
          : new Row(Arrays.copyOf(stems, size), Arrays.copyOf(chances, size), evidence);
    }
  }

  int size() {
    return rows.length;
  }

  Row row(int stem) {
    return rows[stem];
  }

  void put(int stem, Row row) {
    rows[stem] = row;
  }

  /** Counts of evidence: rarely seen pairs count less than their share. */
  static final class Counts {
    private static final float DOUBT = 0.3f;

    private record Pair(int other, float evidence) {}

    private final List<List<Pair>> rows = new ArrayList<>();

    Counts(int size) {
      for (var i = 0; i < size; i++) {
        rows.add(new ArrayList<>(4));
      }
    }

    void add(int stem, int other, float evidence) {
      rows.get(stem).add(new Pair(other, evidence));
    }

    Table table() {
      var table = new Table(rows.size());
      for (var stem = 0; stem < rows.size(); stem++) {
        var row = rows.get(stem);
        if (!row.isEmpty()) {
          var others = new int[row.size()];
          var chances = new float[row.size()];
          var sum = 0f;
          for (var i = 0; i < others.length; i++) {
            others[i] = row.get(i).other();
            sum += row.get(i).evidence();
          }
          for (var i = 0; i < others.length; i++) {
            var count = row.get(i).evidence();
            chances[i] = count / sum * count / (count + DOUBT);
          }
          table.put(stem, sorted(others, chances, sum, 1));
        }
      }
      return table;
    }
  }

  /** Sorts, and makes the chances sum to the total. */
  static Row sorted(int[] stems, float[] chances, float evidence, float total) {
    var sum = 0f;
    for (var chance : chances) {
      sum += chance;
    }
    var order =
        IntStream.range(0, stems.length)
            .boxed()
            .sorted(
                (a, b) ->
                    chances[a] != chances[b]
                        ? Float.compare(chances[b], chances[a])
                        : Integer.compare(stems[a], stems[b]))
            .toList();
    var newStems = new int[stems.length];
    var newChances = new float[stems.length];
    for (var i = 0; i < stems.length; i++) {
      newStems[i] = stems[order.get(i)];
      newChances[i] = chances[order.get(i)] / sum * total;
    }
    return new Row(newStems, newChances, evidence);
  }
}
