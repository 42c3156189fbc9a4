package dev.suiren.runs.web;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// What a form says of a run, as it was typed.
public record TypedOrder(int repeats, Limits limits) {

  /// @param requests a minute; empty for no limit, as all that is typed here
  record Typed(String requests, String tokens, String budget) {}

  static TypedOrder of(int repeats, int parallel, Typed typed) {
    if (repeats < 1 || repeats > Trials.Order.MOST_REPEATS) {
      throw new ProblemException(Problem.BAD_INPUT, "repeats: 1 to " + Trials.Order.MOST_REPEATS);
    }
    if (parallel < 1 || parallel > Limits.MOST_PARALLEL) {
      throw new ProblemException(
          Problem.BAD_INPUT, "at the same time: 1 to " + Limits.MOST_PARALLEL);
    }
    return new TypedOrder(
        repeats,
        new Limits(
            parallel,
            rate("requests a minute", typed.requests(), Limits.MOST_REQUESTS),
            rate("tokens a minute", typed.tokens(), Limits.MOST_TOKENS),
            money(typed.budget()),
            Limits.USUAL.batch()));
  }

  private static OptionalInt rate(String name, String typed, int most) {
    String number = typed.strip();
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    long rate = number.matches("\\d{1,10}") ? Long.parseLong(number) : 0;
    if (rate < 1 || rate > most) {
      throw new ProblemException(
          Problem.BAD_INPUT, name + ": a whole number from 1 to " + most + ", or empty");
    }
    return OptionalInt.of((int) rate);
  }

  static Optional<BigDecimal> money(String typed) {
    String amount = typed.strip();
    if (!amount.matches("(\\d{1,9}(\\.\\d{1,6})?)?")) {
      throw new ProblemException(Problem.BAD_INPUT, "budget: an amount such as 2.50");
    }
    return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
  }

  /// As a form says it again.
  public String budget() {
    return limits.budget().map(BigDecimal::toPlainString).orElse("");
  }

  public String requests() {
    return text(limits.requestsPerMinute());
  }

  public String tokens() {
    return text(limits.tokensPerMinute());
  }

  private static String text(OptionalInt limit) {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "";
  }
}
