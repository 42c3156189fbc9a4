package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Held against the printed tables: Fisher and Yates for t, Abramowitz and Stegun for the normal
/// distribution.
class StudentTTest {

  @ParameterizedTest
  @CsvSource({
    "0.025, 1, 12.706",
    "0.025, 2, 4.303",
    "0.025, 4, 2.776",
    "0.025, 9, 2.262",
    "0.025, 19, 2.093",
    "0.025, 30, 2.042",
    "0.025, 120, 1.980",
    "0.005, 10, 3.169",
    "0.0005, 20, 3.850",
    "0.025, 1e9, 1.960",
  })
  void quantilesAreThoseOfTheTable(double probability, double degrees, double quantile) {
    assertThat(StudentT.quantileAbove(probability, degrees)).isCloseTo(quantile, within(6e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.158655253931457",
    "1.96, 0.0249978951482205",
    "3, 0.00134989803163009",
    "6, 9.86587645037698e-10",
    "8, 6.22096057427178e-16",
  })
  void normalTailsAreThoseOfTheTable(double x, double above) {
    assertThat(Normal.above(x) / above).isCloseTo(1, within(1e-8));
    assertThat(Normal.below(-x) / above).isCloseTo(1, within(1e-8));
  }

  @Test
  void normalQuantilesUndoTails() {
    assertThat(Normal.quantileAbove(0.025)).isCloseTo(1.959963985, within(1e-8));
    assertThat(Normal.quantileAbove(0.9)).isCloseTo(-1.281551566, within(1e-8));
  }
}
