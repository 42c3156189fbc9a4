package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaiveIntervalTest {
  /// Darwin's maize, crossed against self-fertilized, in inches.
  private static List<double[]> maize() {
    List<double[]> clusters = new ArrayList<>();
    for (double eighths : NaiveTestsTest.DARWIN) {
      clusters.add(new double[] {eighths / 8});
    }
    return clusters;
  }

  /// As every program prints it for this paired t test: 0.0039 to 5.2294 inches.
  @Test
  void isTheIntervalOfThePairedTTestWhereEachItemIsACluster() {
    NaiveInterval interval = NaiveInterval.ofMean(maize());
    assertThat(interval.low()).isCloseTo(0.003899, within(1e-6));
    assertThat(interval.high()).isCloseTo(5.229434, within(1e-6));
    assertThat(NaiveInterval.degrees(maize())).isCloseTo(14, within(1e-9));
  }

  /// By hand: the mean is 1, the residual sums are 3 and -3, the shares of the items a quarter and
  /// three quarters; (9 / 0.75 + 9 / 0.25) / 16.
  @Test
  void weighsUnequalClustersByWhatTheyLeaveToTheOthers() {
    List<double[]> clusters = List.of(new double[] {4}, new double[] {0, 0, 0});
    assertThat(NaiveInterval.variance(clusters)).isCloseTo(3, within(1e-9));
  }

  @Test
  void countsEqualClustersAndNotTheirItems() {
    List<double[]> clusters =
        List.of(new double[] {1, 2, 3}, new double[] {2, 2, 1}, new double[] {0, 5, 1});
    assertThat(NaiveInterval.degrees(clusters)).isCloseTo(2, within(1e-9));
  }

  @Test
  void itemsThatAllAgreeAreNoMoreSureThanIfOneHadTurned() {
    List<double[]> clusters = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      clusters.add(new double[] {0});
    }
    NaiveInterval interval = NaiveInterval.ofMean(clusters);
    assertThat(interval.high()).isCloseTo(2.144787 / 15, within(1e-6));
    assertThat(interval.low()).isCloseTo(-interval.high(), within(1e-12));
  }

  @Test
  void theInverseRootOfAKnownMatrix() {
    double[][] root = NaiveInterval.inverseRoot(new double[][] {{2.5, 1.5}, {1.5, 2.5}});
    assertThat(root[0][0]).isCloseTo(0.75, within(1e-12));
    assertThat(root[0][1]).isCloseTo(-0.25, within(1e-12));
    assertThat(root[1][1]).isCloseTo(0.75, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1, 12.7062", "2, 4.3027", "4, 2.7764", "14, 2.1448", "30, 2.0423"})
  void quantilesAreThoseOfTheTables(double degrees, double printed) {
    assertThat(NaiveInterval.quantile(degrees)).isCloseTo(printed, within(6e-5));
  }

  /// R. G. Newcombe, Two-Sided Confidence Intervals for the Single Proportion, Statistics in
  /// Medicine 17 (1998), 857-872, table I, method 3.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalsOfSharesAreThoseThatNewcombePrinted(int of, int count, double low, double high) {
    NaiveInterval interval = NaiveInterval.ofShare((double) of / count, count);
    assertThat(interval.low()).isCloseTo(low, within(6e-5));
    assertThat(interval.high()).isCloseTo(high, within(6e-5));
  }
}
