package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SignFlipTest {
  /// Darwin's maize, crossed against self-fertilized, in eighths of an inch: Fisher (1935), section
  /// 21, counts 863 of the 32,768 ways whose sum is 314 or more.
  private static final long[] DARWIN = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

  private static final double FISHER = 2 * 863 / 32_768.0;

  private static double p(long[] sums) {
    Clusters clusters = new Clusters(1);
    Arrays.stream(sums).forEach(sum -> clusters.add(sum, 1));
    return SignFlip.p(clusters);
  }

  private static long[] sizes(long[] sums) {
    return Arrays.stream(sums).map(Math::abs).toArray();
  }

  @Test
  void countsWhatFisherCounted() {
    assertThat(p(DARWIN)).isCloseTo(FISHER, within(1e-12));
    assertThat(SignFlip.enumerated(sizes(DARWIN), 314)).isEqualTo(FISHER);
  }

  @Test
  void drawingAndTheNormalCurveComeClose() {
    assertThat(SignFlip.drawn(sizes(DARWIN), 314)).isCloseTo(FISHER, within(0.007));
    assertThat(SignFlip.approximated(LongStream.of(sizes(DARWIN)), 314))
        .isCloseTo(FISHER, within(0.01));
  }

  @Test
  void addingUpAgreesWithEnumeratingOnRandomSums() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      long[] sums = random.longs(2 + random.nextInt(11), -9, 10).toArray();
      long seen = Math.abs(Arrays.stream(sums).sum());
      assertThat(SignFlip.added(sizes(sums), seen))
          .isCloseTo(SignFlip.enumerated(sizes(sums), seen), within(1e-12));
    }
  }

  @Test
  void isTheBinomialTestWhereAllDifferencesAreOne() {
    long[] sums =
        LongStream.concat(LongStream.generate(() -> -1).limit(9), LongStream.of(1)).toArray();
    assertThat(p(sums)).isCloseTo(22 / 1_024.0, within(1e-12));
  }

  @Test
  void aSingleClusterShowsNothing() {
    assertThat(p(new long[] {-7})).isEqualTo(1);
    assertThat(p(new long[] {0, 0, 0})).isEqualTo(1);
    assertThat(p(new long[] {})).isEqualTo(1);
  }

  @Test
  void manyOddSumsAreDrawnTheSameEachTime() {
    long[] sums = new SplittableRandom(2).longs(3_000, -1_000_000_007L, 1_000_000_007L).toArray();
    assertThat(p(sums)).isEqualTo(p(sums)).isBetween(1e-4, 1.0);
  }
}
