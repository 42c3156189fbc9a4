package dev.suiren.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suiren.effect.Shares.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S5")
class SharesTest {
  private static final double PRINTED = 0.00006;

  private static Share share(int right, int of) {
    double value = (double) right / of;
    return new Share(value, Shares.wilson(value, of));
  }

  /// Questions of one period, each its own cluster.
  private static List<Cluster> singles(int rightBefore, int before, int rightAfter, int after) {
    List<Cluster> all = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      all.add(new Cluster(1, i < rightBefore ? 1 : 0, 0, 0));
    }
    for (int i = 0; i < after; i++) {
      all.add(new Cluster(0, 0, 1, i < rightAfter ? 1 : 0));
    }
    return all;
  }

  /// Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonIsAsPublished(int right, int of, double low, double high) {
    Range range = Shares.wilson((double) right / of, of);
    assertThat(range.low()).isCloseTo(low, within(PRINTED));
    assertThat(range.high()).isCloseTo(high, within(PRINTED));
  }

  /// Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000"
  })
  void newcombeIsAsPublished(int r1, int n1, int r2, int n2, double low, double high) {
    Range plain = Shares.newcombe(share(r2, n2), share(r1, n1), 0);
    assertThat(plain.low()).isCloseTo(low, within(PRINTED));
    assertThat(plain.high()).isCloseTo(high, within(PRINTED));
    Effect effect =
        Effect.of(new Sums(n2, n1, java.util.Map.of(Measure.ANSWERED, singles(r2, n2, r1, n1))));
    Range whole = effect.rows().getFirst().change().orElseThrow().range().orElseThrow();
    assertThat(whole.low()).as("each question a cluster").isCloseTo(low, within(PRINTED));
    assertThat(whole.high()).isCloseTo(high, within(PRINTED));
  }

  @Test
  void questionsThatGoTogetherCountForFewer() {
    List<Cluster> desks = new ArrayList<>();
    for (int desk = 0; desk < 10; desk++) {
      desks.add(new Cluster(30, desk < 4 ? 30 : 0, 0, 0));
    }
    Estimate estimate = Estimate.before(desks);
    assertThat(Shares.effective(estimate)).isBetween(6.0, 10.0);
    Range range = Shares.interval(estimate).orElseThrow();
    assertThat(range.low()).isLessThan(Shares.wilson(0.4, 10).low());
  }

  @Test
  void aShareOfNothingOrAllIsAsSureAsItsClusters() {
    Estimate all = Estimate.before(List.of(new Cluster(50, 50, 0, 0), new Cluster(50, 50, 0, 0)));
    assertThat(Shares.effective(all)).isLessThanOrEqualTo(2);
    assertThat(Shares.interval(all).orElseThrow().low()).isLessThan(0.35);
    assertThat(Shares.interval(all).orElseThrow().high()).isEqualTo(1);
  }

  @Test
  void oneClusterTellsNothing() {
    List<Cluster> one = List.of(new Cluster(50, 20, 50, 40));
    assertThat(Shares.interval(Estimate.before(one))).isEmpty();
    assertThat(Shares.difference(one, Estimate.before(one), Estimate.after(one))).isEmpty();
  }

  /// Thirty desks that differ, each asked before and after: the interval must hold the difference
  /// in about 95 of 100 cases. 1,200 rounds: 94 to 99 % is what chance allows a right one.
  @Test
  void intervalsHoldWhatTheyPromise() {
    Random random = new Random(65);
    int held = 0;
    int rounds = 1_200;
    for (int round = 0; round < rounds; round++) {
      List<Cluster> desks = new ArrayList<>();
      for (int desk = 0; desk < 30; desk++) {
        double skill = random.nextDouble() * 0.6 - 0.3;
        int asked = 2 + random.nextInt(6);
        desks.add(
            new Cluster(
                asked,
                right(random, asked, 0.5 + skill),
                asked,
                right(random, asked, 0.65 + skill)));
      }
      Range range =
          Shares.difference(desks, Estimate.before(desks), Estimate.after(desks)).orElseThrow();
      held += range.low() <= 0.15 && range.high() >= 0.15 ? 1 : 0;
    }
    assertThat(100.0 * held / rounds).isBetween(94.0, 99.0);
  }

  private static int right(Random random, int asked, double chance) {
    return (int)
        Collections.nCopies(asked, chance).stream()
            .filter(each -> random.nextDouble() < each)
            .count();
  }
}
