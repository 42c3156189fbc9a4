package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
  /// What the program G*Power and Cohen's tables have: 34 pairs, effect of half a standard
  /// deviation.
  @Test
  void isThatOfTheTables() {
    Spread spread = new Spread(1 / Math.sqrt(34), 33, 0);
    assertThat(Power.chance(0.5, spread, 0.05, 34)).isCloseTo(0.8078, within(5e-4));
  }

  @Test
  void fewClustersFindNothing() {
    assertThat(Power.chance(1, new Spread(0.01, 4, 0.01), 0.05, 5)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"40, 0.2", "100, 0.15", "200, 0.08", "400, 0.08", "800, 0.05"})
  void statedPowerIsSimulatedPower(int count, double effect) {
    SplittableRandom random = new SplittableRandom(count);
    long[] pilot = Simulated.items(random, 2_000, 0.85, 0.85 - effect);
    Clusters seen = Simulated.pairs(pilot, 2_000).rows().getFirst().getValue().clusters();
    double stated = Power.Plan.of(seen, effect).chance(count, 0.05 / 2);
    int found = 0;
    int rounds = 1_500;
    for (int round = 0; round < rounds; round++) {
      long[] sums = Simulated.items(random, count, 0.85, 0.85 - effect);
      Comparison comparison = Comparison.of(Simulated.pairs(sums, count), Bar.USUAL);
      found += comparison.rows().getFirst().pHolm() <= 0.05 ? 1 : 0;
    }
    assertThat(found / (double) rounds).isCloseTo(stated, within(0.05));
  }

  @Test
  void namesTheClustersThatEightyPercentTake() {
    long[] pilot = Simulated.items(new SplittableRandom(4), 300, 0.8, 0.8);
    Pairs pairs = Simulated.pairs(pilot, 300);
    Power.Row row = Power.of(pairs, 0.05, 0.05).rows().getFirst();
    long enough = row.clustersForEighty().orElseThrow();
    Power.Plan plan = Power.Plan.of(pairs.rows().getFirst().getValue().clusters(), 0.05);
    assertThat(plan.chance(enough, 0.025)).isGreaterThanOrEqualTo(0.8);
    assertThat(plan.chance(enough - 1, 0.025)).isLessThan(0.8);
    assertThat(row.power()).isLessThan(row.alone());
  }

  @Test
  void anEffectMakesIdenticalSystemsDiffer() {
    Pairs pairs = Simulated.pairs(new long[100], 100);
    Power.Row row = Power.of(pairs, 0.05, 0.05).rows().getFirst();
    assertThat(row.standardError()).isCloseTo(Math.sqrt(0.05 * 0.95 / 100), within(1e-9));
  }
}
