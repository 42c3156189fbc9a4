package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.proof.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class BootstrapTest {
  private static Outcome outcome(String cluster, double share) {
    return new Outcome(
        cluster,
        true,
        Map.of("hitAt1", share),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Four questions to each cluster; in the first `right` clusters all are right.
  private static List<Outcome> clustered(int clusters, int right) {
    return IntStream.range(0, 4 * clusters)
        .mapToObj(i -> outcome("c" + i / 4, i / 4 < right ? 1 : 0))
        .toList();
  }

  private static Steps.Row row(List<List<Outcome>> steps) {
    return Bootstrap.rows(steps).getFirst();
  }

  @Test
  void drawsClustersAndNotQuestions() {
    Steps.Estimate byCluster = row(List.of(clustered(25, 12))).cells().getFirst().value();
    List<Outcome> alone =
        IntStream.range(0, 100).mapToObj(i -> outcome("c" + i, i < 48 ? 1 : 0)).toList();
    Steps.Estimate byQuestion = row(List.of(alone)).cells().getFirst().value();
    assertThat(byCluster.value()).isEqualTo(byQuestion.value()).isEqualTo(0.48);
    assertThat(byCluster.low()).isBetween(0.2, 0.35);
    assertThat(byCluster.high()).isBetween(0.6, 0.75);
    assertThat(byCluster.high() - byCluster.low())
        .as("wider by the root of four")
        .isBetween(
            1.7 * (byQuestion.high() - byQuestion.low()),
            2.3 * (byQuestion.high() - byQuestion.low()));
  }

  @Test
  void pairsTheStepsOnEachDrawing() {
    Steps.Cell second = row(List.of(clustered(25, 12), clustered(25, 12))).cells().getLast();
    assertThat(second.added()).contains(new Steps.Estimate(0, 0, 0));
    Steps.Estimate added =
        row(List.of(clustered(25, 12), clustered(25, 15))).cells().getLast().added().orElseThrow();
    assertThat(added.value()).isEqualTo(0.12, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(added.low()).as("no drawing takes anything away").isNotNegative();
  }

  @Test
  void tellsTheSameEachTime() {
    var steps = List.of(clustered(9, 4), clustered(9, 6));
    assertThat(Bootstrap.rows(steps)).isEqualTo(Bootstrap.rows(steps));
  }
}
