package dev.suiren.runs.web;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import java.math.BigDecimal;
import java.util.Optional;

/// What a form says of a run, as it was typed.
///
/// @param budget empty for none
record TypedOrder(int repeats, int parallel, Optional<BigDecimal> budget) {
  private static final int MOST_PARALLEL = 256;

  static TypedOrder of(int repeats, int parallel, String budget) {
    if (repeats < 1 || repeats > Trials.Order.MOST_REPEATS) {
      throw new ProblemException(Problem.BAD_INPUT, "repeats: 1 to " + Trials.Order.MOST_REPEATS);
    }
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new ProblemException(Problem.BAD_INPUT, "at the same time: 1 to " + MOST_PARALLEL);
    }
    return new TypedOrder(repeats, parallel, money(budget));
  }

  static Optional<BigDecimal> money(String typed) {
    String amount = typed.strip();
    if (!amount.matches("(\\d{1,9}(\\.\\d{1,6})?)?")) {
      throw new ProblemException(Problem.BAD_INPUT, "budget: an amount such as 2.50");
    }
    return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
  }

  Limits limits() {
    Limits usual = Limits.USUAL;
    return new Limits(
        parallel, usual.requestsPerMinute(), usual.tokensPerMinute(), budget, usual.batch());
  }
}
