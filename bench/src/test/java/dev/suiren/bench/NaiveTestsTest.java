package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaiveTestsTest {
  /// Darwin's maize, crossed against self-fertilized, in eighths of an inch: Fisher (1935), section
  /// 21, counts 863 of the 32,768 ways whose sum is 314 or more.
  static final double[] DARWIN = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

  @Test
  void countsWhatFisherCounted() {
    assertThat(NaiveTests.signFlip(DARWIN)).isCloseTo(2 * 863 / 32_768.0, within(1e-12));
  }

  @Test
  void nothingThatDiffersShowsNothing() {
    assertThat(NaiveTests.signFlip(new double[] {0, 0})).isEqualTo(1);
    assertThat(NaiveTests.signFlip(new double[] {-0.4})).isEqualTo(1);
  }

  /// The example that encyclopedias print.
  @Test
  void adjustsTheTextbookExample() {
    assertThat(NaiveTests.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(NaiveTests.holm(new double[] {0.6, 0.6, 1})).containsExactly(1, 1, 1);
  }

  @Test
  void isTheSignTest() {
    assertThat(NaiveTests.binomial(9, 1)).isCloseTo(22 / 1_024.0, within(1e-12));
    assertThat(NaiveTests.binomial(1, 9)).isCloseTo(22 / 1_024.0, within(1e-12));
    assertThat(NaiveTests.binomial(5, 5)).isCloseTo(1, within(1e-12));
    assertThat(NaiveTests.binomial(0, 0)).isEqualTo(1);
  }
}
