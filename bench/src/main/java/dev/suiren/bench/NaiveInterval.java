package dev.suiren.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// 95 % intervals of a mean of items in clusters and of a share, from their definitions: matrices
/// over all items, and searching where the product has formulas.
///
/// @param low end, not cut off at -1
/// @param high end, not cut off at 1
record NaiveInterval(double low, double high) {
  /*
   * CR2 is written with the matrices of Bell and McCaffrey (2002): each cluster's residuals are
   * multiplied by the inverse square root of its block of I - H, and the degrees of freedom are
   * those of the quadratic form under errors that are equal within a cluster. On top come the two
   * floors that docs/comparison.md names.
   */
  private static final double LEFT_OUT = 0.05;
  private static final int STEPS = 1_000;

  /// @param clusters the values of each one's items; at least two clusters
  static NaiveInterval ofMean(List<double[]> clusters) {
    double n = clusters.stream().mapToInt(cluster -> cluster.length).sum();
    double mean = mean(clusters);
    double error = Math.max(Math.sqrt(variance(clusters)), floor(clusters));
    double reach = quantile(degrees(clusters)) * Math.max(error, 1 / n);
    return new NaiveInterval(mean - reach, mean + reach);
  }

  static double mean(List<double[]> clusters) {
    double sum = 0;
    int n = 0;
    for (double[] cluster : clusters) {
      for (double value : cluster) {
        sum += value;
        n++;
      }
    }
    return sum / n;
  }

  /// CR2.
  static double variance(List<double[]> clusters) {
    double mean = mean(clusters);
    double n = clusters.stream().mapToInt(cluster -> cluster.length).sum();
    double variance = 0;
    for (double[] cluster : clusters) {
      double[][] adjusting = inverseRoot(block(cluster.length, n));
      double sum = 0;
      for (double[] row : adjusting) {
        for (int j = 0; j < cluster.length; j++) {
          sum += row[j] * (cluster[j] - mean);
        }
      }
      variance += sum * sum / (n * n);
    }
    return variance;
  }

  /// With half a pseudo-cluster of mean size that turned in each direction.
  private static double floor(List<double[]> clusters) {
    double n = clusters.stream().mapToInt(cluster -> cluster.length).sum();
    double pseudo = n / clusters.size() / 2;
    return Math.sqrt(variance(clusters) * n * n + pseudo) / (n + 2 * pseudo);
  }

  static double degrees(List<double[]> clusters) {
    double n = clusters.stream().mapToInt(cluster -> cluster.length).sum();
    List<double[]> weights = new ArrayList<>();
    for (int g = 0; g < clusters.size(); g++) {
      weights.add(weights(clusters, g, n));
    }
    double trace = 0;
    double squares = 0;
    for (int g = 0; g < clusters.size(); g++) {
      for (int h = 0; h < clusters.size(); h++) {
        double cell = 0;
        int from = 0;
        for (double[] cluster : clusters) {
          cell +=
              sum(weights.get(g), from, cluster.length) * sum(weights.get(h), from, cluster.length);
          from += cluster.length;
        }
        trace += g == h ? cell : 0;
        squares += cell * cell;
      }
    }
    // Never below 1, but for rounding: below it the density at 0 has no bound.
    return Math.max(1, trace * trace / squares);
  }

  /// What each item of the sample counts in the adjusted residual sum of one cluster.
  private static double[] weights(List<double[]> clusters, int of, double n) {
    double[][] adjusting = inverseRoot(block(clusters.get(of).length, n));
    double[] weights = new double[(int) n];
    int from = clusters.subList(0, of).stream().mapToInt(cluster -> cluster.length).sum();
    for (double[] row : adjusting) {
      for (int j = 0; j < adjusting.length; j++) {
        for (int item = 0; item < n; item++) {
          weights[item] += row[j] * ((item == from + j ? 1 : 0) - 1 / n);
        }
      }
    }
    return weights;
  }

  private static double sum(double[] of, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += of[i];
    }
    return sum;
  }

  /// The block of I - H that belongs to a cluster of so many of n items.
  private static double[][] block(int size, double n) {
    double[][] block = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        block[i][j] = (i == j ? 1 : 0) - 1 / n;
      }
    }
    return block;
  }

  /// By the iteration of E. Denman and A. Beavers (1976).
  static double[][] inverseRoot(double[][] matrix) {
    double[][] root = matrix;
    double[][] inverse = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      inverse[i][i] = 1;
    }
    for (int step = 0; step < 30; step++) {
      double[][] next = half(root, inverted(inverse));
      inverse = half(inverse, inverted(root));
      root = next;
    }
    return inverse;
  }

  private static double[][] half(double[][] one, double[][] other) {
    double[][] half = new double[one.length][one.length];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        half[i][j] = (one[i][j] + other[i][j]) / 2;
      }
    }
    return half;
  }

  /// Gauss and Jordan's way; the matrices here are positive definite and need no exchange of rows.
  private static double[][] inverted(double[][] matrix) {
    int size = matrix.length;
    double[][] left = new double[size][];
    double[][] right = new double[size][size];
    for (int i = 0; i < size; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      double by = left[pivot][pivot];
      for (int j = 0; j < size; j++) {
        left[pivot][j] /= by;
        right[pivot][j] /= by;
      }
      for (int i = 0; i < size; i++) {
        double times = i == pivot ? 0 : left[i][pivot];
        for (int j = 0; j < size; j++) {
          left[i][j] -= times * left[pivot][j];
          right[i][j] -= times * right[pivot][j];
        }
      }
    }
    return right;
  }

  /// Of the t distribution, leaving out half of `LEFT_OUT` above. With t = √ν·cot φ its density is
  /// that of sin φ to the power of ν - 1, and its tail an area from 0 to φ.
  static double quantile(double degrees) {
    double whole = 2 * area(Math.PI / 2, degrees);
    double angle = root(phi -> area(phi, degrees) / whole - LEFT_OUT / 2, 1e-9, Math.PI / 2);
    return Math.sqrt(degrees) / Math.tan(angle);
  }

  /// By Simpson's rule, over the cube root of φ so that the beginning is smooth.
  private static double area(double phi, double degrees) {
    double width = Math.cbrt(phi) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double u = i * width;
      double value = Math.pow(Math.sin(u * u * u), degrees - 1) * 3 * u * u;
      sum += value * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * width / 3;
  }

  /// Wilson's (1927): the shares that lie no further from the one that was seen than 1.96 of their
  /// own standard errors.
  static NaiveInterval ofShare(double share, double count) {
    double z = normalQuantile();
    DoubleUnaryOperator beyond = p -> Math.abs(share - p) - z * Math.sqrt(p * (1 - p) / count);
    double low = share == 0 ? 0 : root(p -> -beyond.applyAsDouble(p), 0, share);
    double high = share == 1 ? 1 : root(beyond, share, 1);
    return new NaiveInterval(low, high);
  }

  private static double normalQuantile() {
    return root(z -> normalArea(z) - (0.5 - LEFT_OUT / 2), 0, 5);
  }

  /// Between 0 and z under the normal curve, by Simpson's rule.
  private static double normalArea(double z) {
    double width = z / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double value = Math.exp(-i * width * i * width / 2);
      sum += value * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * width / 3 / Math.sqrt(2 * Math.PI);
  }

  /// Where a function that rises from below zero crosses it, by halving.
  private static double root(DoubleUnaryOperator rising, double low, double high) {
    double from = low;
    double to = high;
    for (int step = 0; step < 60; step++) {
      double middle = (from + to) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return (from + to) / 2;
  }
}
