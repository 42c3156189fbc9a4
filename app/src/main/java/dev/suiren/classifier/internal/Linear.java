package dev.suiren.classifier.internal;

/// The sum of a text's weights and the probability it stands for.
final class Linear {
  private static final int FEW = 40;

  private Linear() {}

  /// What the sum over a text's traits is multiplied with: long texts have many.
  static double norm(int traits) {
    return 1 / StrictMath.sqrt(Math.max(traits, FEW));
  }

  static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /// The sum that stands for a probability, but for rounding.
  static double odds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  static double sum(Bag bag, double[] weights) {
    double sum = 0;
    for (int i = 0; i < bag.size(); i++) {
      sum += weights[bag.place(i)];
    }
    return sum * norm(bag.size());
  }
}
