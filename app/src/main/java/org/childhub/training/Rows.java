package org.childhub.training;

import java.io.IOException;
import java.util.Arrays;
import org.childhub.lexicon.Family;

/**
 * English texts as a sparse matrix: a row each, a column for each stem, weighted by how often a
 * stem stands in the row and how rare it is (tf-idf), rows of length one.
 */
final class Rows {
  private final Stems stems;
  private int[] starts = new int[1 << 16];
  private int[] columns = new int[1 << 20];
  private float[] values = new float[1 << 20];
  private int rows;
  private int[] frequency = new int[0];

  Rows(Stems stems) {
    this.stems = stems;
  }

  void read(Source source) throws IOException {
    source.english(this::add);
  }

  int size() {
    return rows;
  }

  int columns() {
    return frequency.length;
  }

  /** In how many rows a stem stands. */
  int frequency(int stem) {
    return frequency[stem];
  }

  double rarity(int stem) {
    return StrictMath.log((double) rows / Math.max(1, frequency[stem]));
  }

  private void add(String text) {
    var words = stems.of(Family.EN, text);
    Arrays.sort(words);
    room(words.length);
    var end = starts[rows];
    for (var i = 0; i < words.length; ) {
      var from = i;
      while (i < words.length && words[i] == words[from]) {
        i++;
      }
      columns[end] = words[from];
      values[end++] = (float) (1 + StrictMath.log(i - from));
    }
    if (end - starts[rows] > 1) {
      starts[++rows] = end;
    }
  }

  private void room(int more) {
    if (rows + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    if (starts[rows] + more > columns.length) {
      columns = Arrays.copyOf(columns, 2 * columns.length);
      values = Arrays.copyOf(values, 2 * values.length);
    }
  }

  /** To be called once, when all rows are in. */
  void weigh() {
    frequency = new int[stems.size(Family.EN)];
    for (var i = 0; i < starts[rows]; i++) {
      frequency[columns[i]]++;
    }
    for (var row = 0; row < rows; row++) {
      var length = 0.0;
      for (var i = starts[row]; i < starts[row + 1]; i++) {
        // What stands in one row only tells nothing of others.
        values[i] *= frequency[columns[i]] < 2 ? 0 : (float) rarity(columns[i]);
        length += values[i] * values[i];
      }
      for (var i = starts[row]; i < starts[row + 1]; i++) {
        values[i] /= (float) Math.max(1e-9, Math.sqrt(length));
      }
    }
  }

  /**
   * The matrix, transposed, times itself, times {@code factor}: one row of factors for each stem.
   */
  float[][] square(float[][] factor) {
    var width = factor[0].length;
    var product = new float[factor.length][width];
    var sum = new float[width];
    for (var row = 0; row < rows; row++) {
      Arrays.fill(sum, 0);
      for (var i = starts[row]; i < starts[row + 1]; i++) {
        add(sum, factor[columns[i]], values[i]);
      }
      for (var i = starts[row]; i < starts[row + 1]; i++) {
        add(product[columns[i]], sum, values[i]);
      }
    }
    return product;
  }

  private static void add(float[] sum, float[] vector, float weight) {
    for (var i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }
}
