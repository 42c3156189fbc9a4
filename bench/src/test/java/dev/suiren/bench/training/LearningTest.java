package dev.suiren.bench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

  /// Questions of five sentences whose right one has the most of `2 · first - second`; the third
  /// trait says nothing.
  private static List<Choice> choices(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Choice> choices = new ArrayList<>();
    for (int question = 0; question < 300; question++) {
      List<List<Double>> traits = new ArrayList<>();
      for (int sentence = 0; sentence < 5; sentence++) {
        traits.add(List.of(random.nextDouble(), 10 * random.nextDouble(), random.nextDouble()));
      }
      int best = 0;
      for (int sentence = 1; sentence < 5; sentence++) {
        best = worth(traits.get(sentence)) > worth(traits.get(best)) ? sentence : best;
      }
      int right = best;
      choices.add(new Choice(traits, IntStream.range(0, 5).mapToObj(i -> i == right).toList()));
    }
    return choices;
  }

  private static double worth(List<Double> traits) {
    return 2 * traits.get(0) - traits.get(1) / 10;
  }

  @Test
  void findsWhatTheRightOnesHaveMoreOf() {
    double[] weights = new Learning(3, 1).learn(choices(1));
    assertThat(weights[0]).isPositive();
    assertThat(weights[0] / (-10 * weights[1])).isBetween(1.7, 2.3);
    assertThat(Math.abs(weights[2])).isLessThan(weights[0] / 10);
  }

  @Test
  void givesTheSameWeightsForTheSameInput() {
    assertThat(new Learning(3, 1).learn(choices(2)))
        .containsExactly(new Learning(3, 1).learn(choices(2)));
  }

  @Test
  void takesSeveralRightSentencesForOne() {
    Choice both =
        new Choice(List.of(List.of(1d), List.of(1d), List.of(0d)), List.of(true, true, false));
    assertThat(new Learning(1, 1).learn(List.of(both, both))[0]).isPositive();
    assertThat(both.tells()).isTrue();
    assertThat(new Choice(List.of(List.of(1d)), List.of(true)).tells()).isFalse();
  }

  @Test
  void leavesATraitAloneThatNeverDiffers() {
    Choice choice = new Choice(List.of(List.of(1d, 7d), List.of(0d, 7d)), List.of(true, false));
    assertThat(new Learning(2, 1).learn(List.of(choice))[1]).isZero();
  }
}
