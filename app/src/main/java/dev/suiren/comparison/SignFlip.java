package dev.suiren.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// The sign-flip permutation test: if the change did nothing, the difference of each cluster could
/// as well have had the other sign. The value is the share of all ways to set the signs whose sum
/// lies as far from zero as the one that was seen.
final class SignFlip {
  /*
   * R. A. Fisher, The Design of Experiments (1935), section 21. Flipping whole clusters keeps what
   * hangs together together. Where the sums are whole multiples of a unit, as with scores of 0 and
   * 1, the distribution over all ways is exact by adding one cluster after the other: the idea of
   * M. Pagano, D. Tritchler, On Obtaining Permutation Distributions in Polynomial Time, JASA 78
   * (1983), 435-440. Few other clusters are enumerated; many are drawn, seeded, with (k+1)/(n+1)
   * after B. Phipson, G. Smyth, Permutation P-values Should Never Be Zero, Statistical Applications
   * in Genetics and Molecular Biology 9 (2010), article 39. Above 100,000 clusters the sum is as
   * good as normal (Berry and Esseen: wrong by at most 0.56 · Σ|s|³ / (Σs²)^1.5).
   */
  static final int MOST_ENUMERATED = 20;
  static final int DRAWINGS = 9_999;
  private static final int MOST_DRAWN = 100_000;
  private static final long MOST_STEPS = 200_000_000;
  private static final long SEED = 20_241_101;

  private SignFlip() {}

  static double p(Clusters clusters) {
    long seen = Math.abs(clusters.units().sum());
    long differing = sizes(clusters).count();
    if (differing < 2) {
      return 1;
    }
    if (differing > MOST_DRAWN) {
      return approximated(sizes(clusters), seen);
    }
    long[] sizes = sizes(clusters).toArray();
    long unit = Arrays.stream(sizes).reduce(0, SignFlip::commonDivisor);
    long range = Arrays.stream(sizes).map(size -> size / unit).sum();
    if (range < MOST_STEPS / sizes.length) {
      return added(Arrays.stream(sizes).map(size -> size / unit).toArray(), seen / unit);
    }
    return sizes.length <= MOST_ENUMERATED ? enumerated(sizes, seen) : drawn(sizes, seen);
  }

  /// Without those that no sign changes.
  private static LongStream sizes(Clusters clusters) {
    return clusters.units().filter(sum -> sum != 0).map(Math::abs);
  }

  static long commonDivisor(long a, long b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }

  /// `chances[j]`: how likely the positive sizes sum up to `j`.
  static double added(long[] sizes, long seen) {
    int range = (int) Arrays.stream(sizes).sum();
    double[] chances = new double[range + 1];
    chances[0] = 1;
    int reached = 0;
    for (long size : sizes) {
      int step = (int) size;
      reached += step;
      for (int j = reached; j >= 0; j--) {
        chances[j] = (chances[j] + (j >= step ? chances[j - step] : 0)) / 2;
      }
    }
    double p = 0;
    for (int j = 0; j <= range; j++) {
      p += Math.abs(2L * j - range) >= seen ? chances[j] : 0;
    }
    return Math.min(1, p);
  }

  /// One sign is left as it is, since the other half mirrors this one; each step turns one sign, in
  /// the order of a Gray code.
  static double enumerated(long[] sizes, long seen) {
    long sum = Arrays.stream(sizes).sum();
    int ways = 1 << (sizes.length - 1);
    int as = 1;
    boolean[] turned = new boolean[sizes.length];
    for (int way = 1; way < ways; way++) {
      int place = Integer.numberOfTrailingZeros(way);
      sum += turned[place] ? 2 * sizes[place] : -2 * sizes[place];
      turned[place] = !turned[place];
      as += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) as / ways;
  }

  static double drawn(long[] sizes, long seen) {
    SplittableRandom random = new SplittableRandom(SEED);
    int as = 0;
    for (int drawing = 0; drawing < DRAWINGS; drawing++) {
      as += Math.abs(drawing(sizes, random)) >= seen ? 1 : 0;
    }
    return (as + 1.0) / (DRAWINGS + 1);
  }

  private static long drawing(long[] sizes, SplittableRandom random) {
    long sum = 0;
    long signs = 0;
    for (int i = 0; i < sizes.length; i++) {
      signs = (i & 63) == 0 ? random.nextLong() : signs >>> 1;
      long mask = -(signs & 1);
      sum += (sizes[i] ^ mask) - mask;
    }
    return sum;
  }

  static double approximated(LongStream sizes, long seen) {
    double squares = sizes.mapToDouble(size -> (double) size * size).sum();
    return 2 * Normal.above(seen / Math.sqrt(squares));
  }
}
