package dev.suiren.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.ProofRuns.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S5")
class TypedOrderTest {
  private static TypedOrder typed(String requests, String tokens, String budget) {
    return TypedOrder.of(2, 8, new TypedOrder.Typed(requests, tokens, budget));
  }

  @Test
  void whatIsTypedLimitsTheRun() {
    TypedOrder order = typed(" 60 ", "1000000000", "2.50");
    assertThat(order.limits())
        .isEqualTo(
            new Limits(
                8,
                OptionalInt.of(60),
                OptionalInt.of(1_000_000_000),
                Optional.of(new BigDecimal("2.50")),
                OptionalInt.empty()));
    assertThat(typed(order.requests(), order.tokens(), order.budget())).isEqualTo(order);
  }

  @Test
  void whatIsLeftEmptyIsNoLimit() {
    TypedOrder order = TypedOrder.of(1, 4, new TypedOrder.Typed("", " ", ""));
    assertThat(order.limits()).isEqualTo(Limits.USUAL);
    assertThat(List.of(order.requests(), order.tokens(), order.budget())).containsOnly("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|''|requests a minute: a whole number from 1 to 1000000, or empty",
        "1000001|''|requests a minute: a whole number from 1 to 1000000, or empty",
        "1.5|''|requests a minute: a whole number from 1 to 1000000, or empty",
        "''|-1|tokens a minute: a whole number from 1 to 1000000000, or empty",
        "''|99999999999999999999|tokens a minute: a whole number from 1 to 1000000000, or empty"
      })
  void refusesInALineWhatIsNoLimit(String requests, String tokens, String line) {
    assertThatThrownBy(() -> typed(requests, tokens, ""))
        .isInstanceOf(ProblemException.class)
        .hasMessage(line);
  }
}
