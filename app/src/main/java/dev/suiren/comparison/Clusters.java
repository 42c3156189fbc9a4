package dev.suiren.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The differences of one row, summed up per cluster: all that its interval and its test need.
/// There may be millions, so they lie in pieces that are never copied once they are full.
final class Clusters {
  private static final int PIECE_BITS = 16;
  private static final int PIECE = 1 << PIECE_BITS;

  private final long unitsPerPoint;
  private final List<long[]> sums = new ArrayList<>();
  private final List<int[]> items = new ArrayList<>();
  private int count;
  private long itemCount;
  private double total;

  /// @param unitsPerPoint how many units of a sum make a difference of 1
  Clusters(long unitsPerPoint) {
    this.unitsPerPoint = unitsPerPoint;
  }

  /// @param sum of the differences of the cluster's items, in units
  void add(long sum, int itemsOfCluster) {
    int piece = count >> PIECE_BITS;
    int place = count & PIECE - 1;
    makeRoom(piece, place);
    sums.get(piece)[place] = sum;
    items.get(piece)[place] = itemsOfCluster;
    count++;
    itemCount += itemsOfCluster;
    total += sum;
  }

  /// Only the first piece grows: most rows are short.
  private void makeRoom(int piece, int place) {
    if (piece == sums.size()) {
      sums.add(new long[piece == 0 ? 16 : PIECE]);
      items.add(new int[piece == 0 ? 16 : PIECE]);
    } else if (place == sums.get(piece).length) {
      sums.set(piece, Arrays.copyOf(sums.get(piece), 2 * place));
      items.set(piece, Arrays.copyOf(items.get(piece), 2 * place));
    }
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
    return (double) units(cluster) / unitsPerPoint;
  }

  int items(int cluster) {
    return items.get(cluster >> PIECE_BITS)[cluster & PIECE - 1];
  }

  /// The sums in whole units, for a test that wants them exact.
  LongStream units() {
    return IntStream.range(0, count).mapToLong(this::units);
  }

  private long units(int cluster) {
    return sums.get(cluster >> PIECE_BITS)[cluster & PIECE - 1];
  }

  /// What all sums are whole multiples of; 1 where all are zero.
  double step() {
    long step = units().map(Math::abs).reduce(0, SignFlip::commonDivisor);
    return step == 0 ? 1 : (double) step / unitsPerPoint;
  }
}
