package dev.suiren.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class AxisTest {
  @Test
  void zeroStandsInTheMiddleAndTheEndsAreRound() {
    Axis axis = Axis.around(List.of(-0.031, 0.18), 8, 192);
    assertThat(axis.high()).isEqualTo(0.2);
    assertThat(axis.at(0)).isEqualTo(100);
    assertThat(axis.at(0.2)).isEqualTo(192);
    assertThat(Axis.around(List.of(0.2), 0, 1).high()).as("already round").isEqualTo(0.2);
    assertThat(Axis.around(List.of(37.0), 0, 1).high()).isEqualTo(50);
  }

  @Test
  void nothingToShowStillMakesAnAxis() {
    assertThat(Axis.around(List.of(), 0, 10).at(0)).isEqualTo(5);
    assertThat(Axis.around(List.of(0.0, -0.0), 0, 10).at(0)).isEqualTo(5);
  }

  @Test
  void whatLiesBeyondStandsAtTheEnd() {
    assertThat(new Axis(0, 1, 10, 20).at(7)).isEqualTo(20);
    assertThat(new Axis(0, 1, 20, 10).at(-7)).as("upwards").isEqualTo(20);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Axis(0, Double.NaN, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Axis(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new IntervalPlot(
                    IntervalPlot.axis(List.of()),
                    Double.NaN,
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    Shape.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IntervalPlot.Range(0.2, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTrianglePointsTheWayOfTheVerdict() {
    Axis axis = IntervalPlot.axis(List.of(1.0));
    var none = java.util.Optional.<IntervalPlot.Range>empty();
    var margin = java.util.Optional.<Double>empty();
    IntervalPlot down = new IntervalPlot(axis, 0, margin, none, Shape.DOWN);
    IntervalPlot up = new IntervalPlot(axis, 0, margin, none, Shape.UP);
    assertThat(down.corners().getLast().y()).isGreaterThan(down.middle());
    assertThat(up.corners().getLast().y()).isLessThan(up.middle());
  }
}
