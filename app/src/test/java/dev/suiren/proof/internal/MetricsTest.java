package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suiren.proof.internal.Metrics.Judged;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each value was computed by hand.
@Tag("S5")
class MetricsTest {
  private static final Offset<Double> NEARLY = within(1e-9);

  @Test
  void averagePrecisionCountsWhatWasNotFoundAsZero() {
    double found =
        Metrics.averagePrecision(List.of("a", "x", "b", "y"), Set.of("a", "b", "missing"));

    assertThat(found).isCloseTo((1.0 + 2.0 / 3) / 3, NEARLY);
    assertThat(Metrics.averagePrecision(List.of("x"), Set.of("a"))).isZero();
    assertThat(Metrics.averagePrecision(List.of(), Set.of("a"))).isZero();
  }

  @Test
  void precisionAtACutDividesByTheCutEvenWhereLessWasFound() {
    List<String> ranking = List.of("a", "x", "b");

    assertThat(Metrics.precisionAt(2, ranking, Set.of("a", "b"))).isCloseTo(0.5, NEARLY);
    assertThat(Metrics.precisionAt(30, ranking, Set.of("a", "b"))).isCloseTo(2.0 / 30, NEARLY);
  }

  @Test
  void separationCountsPairsAndTiesHalf() {
    assertThat(Metrics.separation(List.of(0.9, 0.4), List.of(0.4, 0.1))).isCloseTo(3.5 / 4, NEARLY);
    assertThat(Metrics.separation(List.of(1.0), List.of(2.0))).isZero();
    assertThat(Metrics.separation(List.of(1.0, 1.0), List.of(1.0))).isCloseTo(0.5, NEARLY);
  }

  @Test
  void precisionAtCoverageLeavesTheLeastConfidentOut() {
    List<Judged> ten =
        List.of(
            new Judged(0.1, false),
            new Judged(0.9, true),
            new Judged(0.8, true),
            new Judged(0.7, false),
            new Judged(0.6, true),
            new Judged(0.5, true),
            new Judged(0.4, true),
            new Judged(0.3, true),
            new Judged(0.25, true),
            new Judged(0.2, true));

    assertThat(Metrics.precisionAtCoverage(0.9, ten)).isCloseTo(8.0 / 9, NEARLY);
    assertThat(Metrics.precisionAtCoverage(0.9, List.of(new Judged(0, true)))).isEqualTo(1);
  }

  @Test
  void aPercentileIsOneOfTheValues() {
    List<Double> values = List.of(4.0, 1.0, 3.0, 2.0);

    assertThat(Metrics.percentile(0.5, values)).isEqualTo(2);
    assertThat(Metrics.percentile(0.95, values)).isEqualTo(4);
    assertThat(Metrics.percentile(0.95, List.of(7.0))).isEqualTo(7);
  }
}
