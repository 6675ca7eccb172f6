package org.childhub.training;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * A vector for each English stem, such that stems of like company lie near: the right singular
 * vectors of the rows, scaled by the square roots of the singular values, by subspace iteration
 * from a random start (Halko, Martinsson, Tropp, 2011).
 */
final class WordVectors {
  private static final int MORE = 20;
  private static final int ITERATIONS = 4;
  private static final long SEED = 20_251_120;

  private WordVectors() {}

  /** Of length one each; all zeros for a stem that nothing is known of. */
  static float[][] learn(Rows rows, int dimensions, Consumer<String> progress) {
    var basis = random(rows.columns(), dimensions + MORE);
    for (var i = 0; i < ITERATIONS; i++) {
      progress.accept("vectors, round " + (i + 1) + " of " + (ITERATIONS + 1));
      basis = orthonormal(rows.square(basis));
    }
    progress.accept("vectors, round " + (ITERATIONS + 1) + " of " + (ITERATIONS + 1));
    var square = product(basis, rows.square(basis));
    var values = new double[basis[0].length];
    var turn = eigenvectors(square, values);
    return scaled(times(basis, turn), values, dimensions);
  }

  private static float[][] random(int rows, int columns) {
    var random = new Random(SEED);
    var matrix = new float[rows][columns];
    for (var row : matrix) {
      for (var i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return orthonormal(matrix);
  }

  /** Columns that span the same space and stand upright on each other. */
  private static float[][] orthonormal(float[][] matrix) {
    var values = new double[matrix[0].length];
    var turn = eigenvectors(product(matrix, matrix), values);
    for (var column = 0; column < values.length; column++) {
      var scale = 1 / Math.sqrt(Math.max(1e-20, values[column]));
      for (var row = 0; row < values.length; row++) {
        turn.set(row, column, turn.get(row, column) * scale);
      }
    }
    return times(matrix, turn);
  }

  /** The first matrix, transposed, times the second. */
  private static DMatrixRMaj product(float[][] matrix, float[][] other) {
    var width = matrix[0].length;
    var product = new DMatrixRMaj(width, width);
    for (var row = 0; row < matrix.length; row++) {
      var right = other[row];
      for (var i = 0; i < width; i++) {
        var left = matrix[row][i];
        var at = i * width;
        for (var j = 0; j < width; j++) {
          product.data[at + j] += (double) left * right[j];
        }
      }
    }
    return product;
  }

  /** Of a symmetric matrix, as columns, the greatest first. */
  private static DMatrixRMaj eigenvectors(DMatrixRMaj matrix, double[] values) {
    var symmetric = new DMatrixRMaj(matrix);
    CommonOps_DDRM.add(0.5, matrix, 0.5, CommonOps_DDRM.transpose(matrix, null), symmetric);
    var eigen = DecompositionFactory_DDRM.eig(values.length, true, true);
    eigen.decompose(symmetric);
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(
                (a, b) ->
                    Double.compare(
                        eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()))
            .toList();
    var vectors = new DMatrixRMaj(values.length, values.length);
    for (var column = 0; column < values.length; column++) {
      values[column] = eigen.getEigenvalue(order.get(column)).getReal();
      var vector = eigen.getEigenVector(order.get(column));
      for (var row = 0; row < values.length; row++) {
        vectors.set(row, column, vector.get(row));
      }
    }
    return vectors;
  }

  private static float[][] times(float[][] matrix, DMatrixRMaj factor) {
    var width = factor.numCols;
    var product = new float[matrix.length][width];
    for (var row = 0; row < matrix.length; row++) {
      var sums = new double[width];
      for (var i = 0; i < factor.numRows; i++) {
        var left = matrix[row][i];
        var at = i * width;
        for (var j = 0; j < width; j++) {
          sums[j] += left * factor.data[at + j];
        }
      }
      for (var j = 0; j < width; j++) {
        product[row][j] = (float) sums[j];
      }
    }
    return product;
  }

  // The values are squares of singular values, so their fourth roots are meant.
  private static float[][] scaled(float[][] vectors, double[] values, int dimensions) {
    var scaled = new float[vectors.length][dimensions];
    for (var row = 0; row < vectors.length; row++) {
      var length = 0.0;
      for (var i = 0; i < dimensions; i++) {
        scaled[row][i] = (float) (vectors[row][i] * Math.sqrt(Math.sqrt(Math.max(0, values[i]))));
        length += scaled[row][i] * scaled[row][i];
      }
      for (var i = 0; i < dimensions && length > 0; i++) {
        scaled[row][i] /= (float) Math.sqrt(length);
      }
    }
    return scaled;
  }
}
