package dev.suiren.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The extra sleep of Student's ten patients (Biometrika 6 (1908), 1-25), as R prints it for
/// `t.test(extra ~ group, data = sleep)`, plain and paired.
@Tag("S5")
class MeansTest {
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  private static Range difference(List<Cluster> clusters) {
    return Means.difference(clusters, Estimate.before(clusters), Estimate.after(clusters))
        .orElseThrow();
  }

  @Test
  void withoutCommonClustersItIsWelchs() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      clusters.add(new Cluster(1, FIRST[i], 0, 0));
      clusters.add(new Cluster(0, 0, 1, SECOND[i]));
    }
    assertThat(difference(clusters).low()).isCloseTo(-0.2054832, within(1e-6));
    assertThat(difference(clusters).high()).isCloseTo(3.3654832, within(1e-6));
  }

  @Test
  void withTheSameClustersItIsThatOfPairs() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      clusters.add(new Cluster(1, FIRST[i], 1, SECOND[i]));
    }
    assertThat(difference(clusters).low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(difference(clusters).high()).isCloseTo(2.4598858, within(1e-6));
  }

  @Test
  void oneMeanIsStudents() {
    List<Cluster> clusters = new ArrayList<>();
    for (double value : FIRST) {
      clusters.add(new Cluster(1, value, 0, 0));
    }
    Range range = Means.interval(Estimate.before(clusters)).orElseThrow();
    assertThat(range.low()).isCloseTo(-0.5297804, within(1e-6));
    assertThat(range.high()).isCloseTo(2.0297804, within(1e-6));
  }

  @Test
  void theSameNumberEverywhereIsAnEstimateAndHasNoInterval() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      clusters.add(new Cluster(1 + i % 3, 0.1 * (1 + i % 3), 1, 0.3));
    }
    Estimate before = Estimate.before(clusters);
    assertThat(Means.interval(before)).isEmpty();
    assertThat(Means.difference(clusters, before, Estimate.after(clusters))).isEmpty();
  }
}
