package dev.suiren.bench;

/// Tests as their definitions read, without a thought for speed.
final class NaiveTests {
  private static final double EQUAL = 1e-9;

  private NaiveTests() {}

  /// Two-sided: how likely a fair coin divides so many throws at least as unequally (McNemar's
  /// test, exact).
  static double binomial(int one, int other) {
    int throwsOfCoin = one + other;
    double chance = Math.pow(0.5, throwsOfCoin);
    double p = 0;
    for (int heads = 0; heads <= throwsOfCoin; heads++) {
      if (Math.abs(2 * heads - throwsOfCoin) >= Math.abs(one - other)) {
        p += chance;
      }
      chance *= (throwsOfCoin - heads) / (heads + 1.0);
    }
    return Math.min(1, p);
  }

  /// Tries every way to set the signs: Fisher (1935), section 21.
  static double signFlip(double[] sums) {
    double seen = 0;
    for (double sum : sums) {
      seen += sum;
    }
    int asFar = 0;
    for (int way = 0; way < 1 << sums.length; way++) {
      double flipped = 0;
      for (int i = 0; i < sums.length; i++) {
        flipped += (way >> i & 1) == 0 ? sums[i] : -sums[i];
      }
      asFar += Math.abs(flipped) >= Math.abs(seen) - EQUAL ? 1 : 0;
    }
    return asFar / (double) (1 << sums.length);
  }

  /// Holm's correction as the closed test that it is: a hypothesis is rejected when each set of
  /// hypotheses that it belongs to is, by Bonferroni (Marcus, Peritz, Gabriel 1976).
  static double[] holm(double[] p) {
    double[] adjusted = new double[p.length];
    for (int set = 1; set < 1 << p.length; set++) {
      double least = 1;
      for (int i = 0; i < p.length; i++) {
        least = (set >> i & 1) == 1 ? Math.min(least, p[i]) : least;
      }
      double bonferroni = Math.min(1, Integer.bitCount(set) * least);
      for (int i = 0; i < p.length; i++) {
        adjusted[i] = (set >> i & 1) == 1 ? Math.max(adjusted[i], bonferroni) : adjusted[i];
      }
    }
    return adjusted;
  }
}
