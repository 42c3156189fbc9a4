package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Scores by the number an answer ends in: the first of its marked result, behind the last sign of
/// equality there; without a mark the last number of the text.
final class NumberScore {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private NumberScore() {}

  static Optional<Reason> of(Expectation.Quantified wanted, String text) {
    Optional<Numeral> found = found(text);
    if (found.isEmpty()) {
      return Optional.of(Reason.of(Reason.Code.NO_NUMBER));
    }
    return wanted.unit().isEmpty()
        ? bare(wanted, found.get())
        : measured(wanted, wanted.unit().get(), found.get());
  }

  private static Optional<Numeral> found(String text) {
    Optional<Numeral> marked =
        FinalPart.of(text)
            .map(part -> Numeral.all(part.substring(part.lastIndexOf('=') + 1)))
            .flatMap(all -> all.stream().findFirst());
    return marked.or(() -> last(Numeral.all(text)));
  }

  private static Optional<Numeral> last(List<Numeral> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Without a unit, 25 % counts as 25 and as 0.25.
  private static Optional<Reason> bare(Expectation.Quantified wanted, Numeral found) {
    boolean percent = found.unit().map(Unit::kind).filter("share"::equals).isPresent();
    boolean right =
        near(wanted, found.value()) || percent && near(wanted, found.value().divide(HUNDRED));
    return right ? Optional.empty() : other(wanted, found.value());
  }

  private static Optional<Reason> measured(
      Expectation.Quantified wanted, String name, Numeral found) {
    Unit unit = Unit.of(name).orElseThrow();
    Unit given = found.unit().filter(each -> !areBareDegrees(each, unit)).orElse(unit);
    if (!given.kind().equals(unit.kind())) {
      return Optional.of(Reason.of(Reason.Code.OTHER_UNIT, name, given.kind()));
    }
    BigDecimal value =
        given.equals(unit) ? found.value() : unit.fromFirst(given.inFirst(found.value()));
    return near(wanted, value) ? Optional.empty() : other(wanted, value);
  }

  /// A temperature is often told in degrees without saying which.
  private static boolean areBareDegrees(Unit given, Unit wanted) {
    return given.kind().equals("angle") && wanted.kind().equals("temperature");
  }

  /// Conversion is exact to fifteen digits; that much is given beside the tolerance.
  private static boolean near(Expectation.Quantified wanted, BigDecimal value) {
    BigDecimal rounding = wanted.value().abs().scaleByPowerOfTen(-12);
    return wanted.value().subtract(value).abs().compareTo(wanted.tolerance().add(rounding)) <= 0;
  }

  private static Optional<Reason> other(Expectation.Quantified wanted, BigDecimal value) {
    return Optional.of(
        Reason.of(
            Reason.Code.OTHER_NUMBER,
            wanted.value().toPlainString(),
            value.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString()));
  }
}
