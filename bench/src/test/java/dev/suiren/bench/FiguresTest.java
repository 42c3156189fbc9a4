package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Figures HUNDRED =
      new Figures(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList());

  @Test
  void takesTheMiddleOfAnOddNumberAndTheMeanOfTwoOfAnEvenOne() {
    assertThat(new Figures(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Figures(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
    assertThat(new Figures(List.of(7.0)).median()).isEqualTo(7);
  }

  @Test
  void takesPercentilesByNearestRank() {
    assertThat(HUNDRED.percentile(50)).isEqualTo(50);
    assertThat(HUNDRED.percentile(95)).isEqualTo(95);
    assertThat(HUNDRED.percentile(99)).isEqualTo(99);
    assertThat(HUNDRED.percentile(100)).isEqualTo(100);
    assertThat(HUNDRED.percentile(0.1)).isEqualTo(1);
    assertThat(new Figures(List.of(3.0, 1.0, 2.0)).percentile(95)).isEqualTo(3);
  }

  @Test
  void showsMedianRangeAndNumber() {
    assertThat(new Figures(List.of(3.0, 1.0, 2.0)).summary("%.1f", "ms"))
        .isEqualTo("median 2.0 ms (1.0–3.0, n = 3)");
    assertThat(HUNDRED.percentiles("%.0f", "ms")).isEqualTo("p50 50, p95 95, p99 99 ms (n = 100)");
  }

  @Test
  void refusesToSumUpNothingAndPercentagesThatAreNone() {
    assertThatThrownBy(() -> new Figures(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HUNDRED.percentile(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HUNDRED.percentile(101)).isInstanceOf(IllegalArgumentException.class);
  }
}
