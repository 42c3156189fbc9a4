package dev.suiren.bench.training;

import java.util.Arrays;
import java.util.List;

/// Learns a linear ranking: the weights under which the sentences that answer get the most of a
/// softmax over all sentences of their question.
/* The loss is that of ListNet with a top-one target (Cao et al.: "Learning to Rank: From Pairwise
 * Approach to Listwise Approach", ICML 2007), the sum over all right sentences counting as one; plus
 * penalty/2 times the squared weights of the traits brought to mean 0 and deviation 1. It is convex
 * but for several right sentences, and minimized with Adam (Kingma, Ba 2015) over all questions at
 * once, so that the same input gives the same weights.
 */
final class Learning {
  private static final int STEPS = 500;
  private static final double RATE = 0.03;
  private static final double KEPT = 0.9;
  private static final double KEPT_SQUARE = 0.999;
  private static final double TINY = 1e-8;

  private final double penalty;
  private final int size;
  private final double[] means;
  private final double[] deviations;

  /// @param penalty on large weights, against the sum over all questions
  Learning(int traits, double penalty) {
    this.size = traits;
    this.penalty = penalty;
    this.means = new double[traits];
    this.deviations = new double[traits];
  }

  /// The weights of the traits as they are.
  double[] learn(List<Choice> choices) {
    standardize(choices);
    List<double[][]> all = choices.stream().map(this::standardized).toList();
    double[] weights = new double[size];
    double[] mean = new double[size];
    double[] square = new double[size];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[size];
      for (int i = 0; i < all.size(); i++) {
        add(gradient, all.get(i), choices.get(i).right(), weights);
      }
      for (int i = 0; i < size; i++) {
        double slope = gradient[i] / all.size() + penalty * weights[i] / all.size();
        mean[i] = KEPT * mean[i] + (1 - KEPT) * slope;
        square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * slope * slope;
        double first = mean[i] / (1 - Math.pow(KEPT, step));
        double second = square[i] / (1 - Math.pow(KEPT_SQUARE, step));
        weights[i] -= RATE * first / (Math.sqrt(second) + TINY);
      }
    }
    for (int i = 0; i < size; i++) {
      weights[i] /= deviations[i];
    }
    return weights;
  }

  private void standardize(List<Choice> choices) {
    long count = choices.stream().mapToLong(c -> c.traits().size()).sum();
    for (int i = 0; i < size; i++) {
      int trait = i;
      means[i] = sum(choices, values -> values.get(trait)) / count;
      double squares = sum(choices, values -> Math.pow(values.get(trait) - means[trait], 2));
      double deviation = Math.sqrt(squares / count);
      deviations[i] = deviation > 0 ? deviation : 1;
    }
  }

  private interface Reading {
    double of(List<Double> traits);
  }

  private static double sum(List<Choice> choices, Reading reading) {
    return choices.stream().flatMap(c -> c.traits().stream()).mapToDouble(reading::of).sum();
  }

  private double[][] standardized(Choice choice) {
    double[][] all = new double[choice.traits().size()][size];
    for (int row = 0; row < all.length; row++) {
      for (int i = 0; i < size; i++) {
        all[row][i] = (choice.traits().get(row).get(i) - means[i]) / deviations[i];
      }
    }
    return all;
  }

  /// The slope of one question's loss: what the softmax gives each sentence less what it should.
  private void add(double[] gradient, double[][] traits, List<Boolean> right, double[] weights) {
    double[] given = softmax(traits, weights);
    double due = 0;
    for (int row = 0; row < given.length; row++) {
      due += right.get(row) ? given[row] : 0;
    }
    for (int row = 0; row < given.length; row++) {
      double more = given[row] - (right.get(row) ? given[row] / due : 0);
      for (int i = 0; i < size; i++) {
        gradient[i] += more * traits[row][i];
      }
    }
  }

  private static double[] softmax(double[][] traits, double[] weights) {
    double[] scores = Arrays.stream(traits).mapToDouble(row -> dot(row, weights)).toArray();
    double most = Arrays.stream(scores).max().orElse(0);
    double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double total = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / total).toArray();
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
