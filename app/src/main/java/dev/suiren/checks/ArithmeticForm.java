package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Word problems whose answer is a number: behind `####`, or all there is.
final class ArithmeticForm {
  private ArithmeticForm() {}

  static Check check(PublicItem item, int number) {
    String answer = item.text("answer");
    String result = answer.substring(answer.lastIndexOf("####") + 1).replace("#", "").strip();
    BigDecimal value =
        number(result)
            .orElseThrow(() -> item.file().at(item.line(), "answer", "no number behind ####"));
    return item.check(
        number,
        Dimension.MATHEMATICS,
        item.text("question") + "\n\nEnd with a line '#### ' and the number.",
        new Expectation.Quantified(value, BigDecimal.ZERO, Optional.empty()));
  }

  static Optional<BigDecimal> number(String text) {
    String plain = text.strip().replace(",", "").replaceFirst("^\\$", "");
    return plain.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /// A number where the target reads as one, otherwise the text.
  static Expectation expecting(String target) {
    return number(target)
        .<Expectation>map(
            value -> new Expectation.Quantified(value, BigDecimal.ZERO, Optional.empty()))
        .orElseGet(() -> new Expectation.Exact(List.of(target), false));
  }
}
