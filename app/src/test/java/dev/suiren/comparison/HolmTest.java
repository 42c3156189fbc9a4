package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  private static final double[] P = {0.01, 0.04, 0.03, 0.005};

  /// The example that encyclopedias print: of these four, two are significant at 0.05.
  @Test
  void adjustsTheTextbookExample() {
    assertThat(Holm.adjusted(P))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.significant(P, left -> 0.05 / left)).containsExactly(true, false, false, true);
  }

  @Test
  void neverExceedsOneAndKeepsTies() {
    assertThat(Holm.adjusted(new double[] {0.6, 0.6, 1})).containsExactly(1, 1, 1);
    assertThat(Holm.adjusted(new double[] {0.02})).containsExactly(0.02);
  }

  @Test
  void aLaterTestDoesNotPassWhereAnEarlierFails() {
    assertThat(Holm.significant(new double[] {0.03, 0.04}, left -> 0.05 / left))
        .containsExactly(false, false);
  }
}
