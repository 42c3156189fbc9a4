package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static Clusters clusters(int lost, int same, int won) {
    Clusters clusters = new Clusters(1);
    Collections.nCopies(lost, -1).forEach(sum -> clusters.add(sum, 1));
    Collections.nCopies(same, 0).forEach(sum -> clusters.add(sum, 1));
    Collections.nCopies(won, 1).forEach(sum -> clusters.add(sum, 1));
    return clusters;
  }

  private static Comparison compare(Map<String, Clusters> functions) {
    return Comparison.of(
        new Pairs(
            functions.entrySet().stream()
                .map(f -> Map.entry(f.getKey(), new Pairs.Row(f.getValue(), 0, 0)))
                .toList(),
            Simulated.NOTHING),
        Bar.USUAL);
  }

  private static FunctionRow row(Clusters clusters) {
    return compare(new TreeMap<>(Map.of("*", clusters(0, 100, 0), "f", clusters))).rows().get(1);
  }

  @Test
  void eachVerdictHasItsCondition() {
    assertThat(row(clusters(20, 60, 2)).verdict()).isEqualTo(Verdict.LOST);
    assertThat(row(clusters(2, 60, 20)).verdict()).isEqualTo(Verdict.GAINED);
    assertThat(row(clusters(0, 60, 0)).verdict()).isEqualTo(Verdict.KEPT);
    assertThat(row(clusters(6, 60, 2)).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void aSignificantLossWithinTheMarginIsKept() {
    FunctionRow row = row(clusters(20, 1_980, 0));
    assertThat(row.pHolm()).isLessThan(0.001);
    assertThat(row.verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aSingleClusterCannotTellAndHasNoInterval() {
    Clusters one = new Clusters(1);
    one.add(-40, 40);
    FunctionRow row = row(one);
    assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(row.interval()).isEmpty();
    assertThat(row.needs()).isEmpty();
    assertThat(row.p()).isEqualTo(1);
  }

  @Test
  void needsIsAboutWhatTurnsOutToBeEnough() {
    FunctionRow row = row(clusters(5, 90, 5));
    assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    int all = 100 + (int) row.needs().orElseThrow();
    int each = (all + 19) / 20;
    assertThat(row(clusters(each, 18 * each, each)).verdict()).isEqualTo(Verdict.KEPT);
    int less = each - 2;
    assertThat(row(clusters(less, 18 * less, less)).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void needsOfALikelyLossLeadsToTheLoss() {
    FunctionRow row = row(clusters(6, 24, 2));
    long more = row.needs().orElseThrow();
    int times = (int) Math.ceil((32 + more) / 32.0);
    assertThat(row(clusters(6 * times, 24 * times, 2 * times)).verdict()).isEqualTo(Verdict.LOST);
  }

  @Test
  void anyLossFailsTheGateWhateverTheAverage() {
    Comparison comparison =
        compare(
            new TreeMap<>(
                Map.of(
                    "*", clusters(20, 100, 160),
                    "better", clusters(0, 40, 160),
                    "worse", clusters(20, 60, 0))));
    assertThat(comparison.averageDelta()).isPositive();
    assertThat(comparison.gate()).isEqualTo(Gate.FAIL);
  }

  @Test
  void theGatePassesOnlyWhereEverythingIsKnown() {
    Leftovers none = Simulated.NOTHING;
    assertThat(Gate.of(List.of(Verdict.KEPT, Verdict.GAINED), none)).isEqualTo(Gate.PASS);
    assertThat(Gate.of(List.of(Verdict.KEPT, Verdict.CANNOT_TELL), none)).isEqualTo(Gate.UNDECIDED);
    assertThat(Gate.of(List.of(Verdict.CANNOT_TELL, Verdict.LOST), none)).isEqualTo(Gate.FAIL);
    Leftovers unanswered = Simulated.leftovers(1, List.of());
    Leftovers gone = Simulated.leftovers(0, List.of("g"));
    for (Leftovers unseen : List.of(unanswered, gone)) {
      assertThat(Gate.of(List.of(Verdict.KEPT), unseen)).isEqualTo(Gate.UNDECIDED);
      assertThat(Gate.of(List.of(Verdict.LOST), unseen)).isEqualTo(Gate.FAIL);
    }
  }

  @Test
  void averageCountsEachFunctionOnce() {
    Comparison comparison =
        compare(
            new TreeMap<>(
                Map.of(
                    "*", clusters(10, 100, 0), "f", clusters(10, 0, 0), "g", clusters(0, 100, 0))));
    assertThat(comparison.averageDelta()).isCloseTo(-0.5, within(1e-12));
  }
}
