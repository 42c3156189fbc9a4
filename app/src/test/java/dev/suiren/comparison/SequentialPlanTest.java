package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SequentialPlanTest {
  private static final int ITEMS = 1_300;
  private static final int LOOKS = 10;

  private static double boundary(Spending spending, int look) {
    return Normal.quantileAbove(spending.level(look) / 2);
  }

  /// The boundaries printed for five and two equal looks, alpha 0.05 on both sides together, in D.
  /// Reboussin et al., Computations for Group Sequential Boundaries Using the Lan-DeMets Spending
  /// Function Method, Controlled Clinical Trials 21 (2000), 190-207.
  @Test
  void boundariesAreThePrintedOnes() {
    double[] five = {4.8769, 3.3569, 2.6803, 2.2898, 2.0310};
    Spending spending = new Spending(0.05, 5);
    for (int look = 1; look <= 5; look++) {
      assertThat(boundary(spending, look)).isCloseTo(five[look - 1], within(1e-3));
    }
    assertThat(boundary(new Spending(0.05, 2), 1)).isCloseTo(2.9626, within(1e-3));
    assertThat(boundary(new Spending(0.05, 2), 2)).isCloseTo(1.9686, within(1e-3));
    assertThat(new Spending(0.05, 1).level(1)).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void allOfAlphaIsSpentByTheLastLookAndNoMore() {
    assertThat(Spending.spent(0.025, 1)).isCloseTo(0.025, within(1e-12));
    SplittableRandom random = new SplittableRandom(3);
    Spending spending = new Spending(0.05, LOOKS);
    int crossed = 0;
    int rounds = 40_000;
    for (int round = 0; round < rounds; round++) {
      crossed += crosses(random, spending) ? 1 : 0;
    }
    assertThat(crossed / (double) rounds).isCloseTo(0.05, within(0.004));
  }

  private static boolean crosses(SplittableRandom random, Spending spending) {
    double sum = 0;
    for (int look = 1; look <= LOOKS; look++) {
      sum += random.nextGaussian();
      if (Math.abs(sum) / Math.sqrt(look) >= boundary(spending, look)) {
        return true;
      }
    }
    return false;
  }

  /// With so many items the fixed-size test of an unchanged function says kept in 99 of 100.
  @Test
  void halfTheItemsReachTheVerdictOfAll() {
    simulate(0, 150);
    simulate(-2 * Bar.USUAL.margin(), 150);
  }

  @Test
  @Tag("soak")
  void theSameInManyMoreRuns() {
    simulate(0, 3_000);
    simulate(-2 * Bar.USUAL.margin(), 3_000);
  }

  private static void simulate(double delta, int runs) {
    SplittableRandom random = new SplittableRandom(11);
    SequentialPlan plan = new SequentialPlan(LOOKS, Bar.USUAL);
    int same = 0;
    int[] looks = new int[runs];
    for (int run = 0; run < runs; run++) {
      long[] sums = Simulated.items(random, ITEMS, 0.88, 0.88 + delta);
      Comparison last = Comparison.of(Simulated.pairs(sums, ITEMS), Bar.USUAL);
      SequentialPlan.Look look;
      do {
        looks[run]++;
        look = plan.look(Simulated.pairs(sums, ITEMS * looks[run] / LOOKS), looks[run]);
      } while (!look.stop());
      same += verdict(look.comparison()) == verdict(last) ? 1 : 0;
    }
    Arrays.sort(looks);
    assertThat(same / (double) runs).isGreaterThanOrEqualTo(0.95);
    assertThat(looks[runs / 2]).isLessThanOrEqualTo(LOOKS / 2);
  }

  private static Verdict verdict(Comparison comparison) {
    return comparison.rows().getFirst().verdict();
  }

  @Test
  void theLastLookStopsUndecided() {
    long[] sums = {1, -1, 1, -1, 0, 0, 0, 0};
    SequentialPlan plan = new SequentialPlan(2, Bar.USUAL);
    assertThat(plan.look(Simulated.pairs(sums, 4), 1).stop()).isFalse();
    SequentialPlan.Look last = plan.look(Simulated.pairs(sums, 8), 2);
    assertThat(last.stop()).isTrue();
    assertThat(last.comparison().gate()).isEqualTo(Gate.UNDECIDED);
  }
}
