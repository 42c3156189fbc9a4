package dev.suiren.comparison;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Made-up scores of 0 and 1 whose true difference is known.
final class Simulated {
  static final Leftovers NOTHING = leftovers(0, List.of());

  private Simulated() {}

  static Leftovers leftovers(long unanswered, List<String> functionsOnlyInA) {
    return new Leftovers(
        0, List.of(), 0, List.of(), 0, 1, unanswered, functionsOnlyInA, List.of(), List.of());
  }

  /// The sum of the differences of one cluster. Half of the items are as hard as the cluster, and
  /// half are as hard for the second system as for the first.
  static long cluster(SplittableRandom random, int items, double a, double b) {
    double hardA = random.nextDouble();
    double hardB = random.nextBoolean() ? hardA : random.nextDouble();
    long sum = 0;
    for (int i = 0; i < items; i++) {
      double itemA = random.nextBoolean() ? hardA : random.nextDouble();
      double other = random.nextBoolean() ? itemA : random.nextDouble();
      double itemB = random.nextBoolean() ? hardB : other;
      sum += (itemB < b ? 1 : 0) - (itemA < a ? 1 : 0);
    }
    return sum;
  }

  /// Clusters of one item each.
  static long[] items(SplittableRandom random, int count, double a, double b) {
    long[] sums = new long[count];
    for (int i = 0; i < count; i++) {
      sums[i] = cluster(random, 1, a, b);
    }
    return sums;
  }

  /// One function, from the first so many of these sums.
  static Pairs pairs(long[] sums, int count) {
    Clusters clusters = new Clusters(1);
    for (int i = 0; i < count; i++) {
      clusters.add(sums[i], 1);
    }
    Pairs.Row row = new Pairs.Row(clusters, 0, clusters.delta());
    return new Pairs(List.of(Map.entry(FunctionRow.ALL, row), Map.entry("f", row)), NOTHING);
  }
}
