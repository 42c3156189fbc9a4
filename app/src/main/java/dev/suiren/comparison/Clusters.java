package dev.suiren.comparison;

import java.util.Arrays;

/// The differences of one row, summed up per cluster: all that its interval and its test need.
final class Clusters {
  private final long unitsPerPoint;
  private long[] sums = new long[16];
  private int[] items = new int[16];
  private int count;
  private long itemCount;
  private double total;

  /// @param unitsPerPoint how many units of a sum make a difference of 1
  Clusters(long unitsPerPoint) {
    this.unitsPerPoint = unitsPerPoint;
  }

  /// @param sum of the differences of the cluster's items, in units
  void add(long sum, int itemsOfCluster) {
    if (count == sums.length) {
      sums = Arrays.copyOf(sums, count + count / 2);
      items = Arrays.copyOf(items, count + count / 2);
    }
    sums[count] = sum;
    items[count] = itemsOfCluster;
    count++;
    itemCount += itemsOfCluster;
    total += sum;
  }

  int count() {
    return count;
  }

  long itemCount() {
    return itemCount;
  }

  /// The mean difference over items.
  double delta() {
    return total / unitsPerPoint / itemCount;
  }

  /// The sum of the differences of one cluster.
  double sum(int cluster) {
    return (double) sums[cluster] / unitsPerPoint;
  }

  int items(int cluster) {
    return items[cluster];
  }

  /// The sums in whole units, for a test that wants them exact.
  long[] units() {
    return Arrays.copyOf(sums, count);
  }

  /// What all sums are whole multiples of; 1 where all are zero.
  double step() {
    long step = 0;
    for (int cluster = 0; cluster < count; cluster++) {
      step = SignFlip.commonDivisor(Math.abs(sums[cluster]), step);
    }
    return step == 0 ? 1 : (double) step / unitsPerPoint;
  }
}
