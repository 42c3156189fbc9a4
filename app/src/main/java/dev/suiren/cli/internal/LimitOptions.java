package dev.suiren.cli.internal;

import dev.suiren.proof.ProofRuns.Limits;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.Set;

/// How fast a base is asked and what may be paid for it, as options say.
final class LimitOptions {
  static final String USAGE =
      "[--budget MONEY] [--parallel N] [--requests-per-minute N] [--tokens-per-minute N]";

  private static final String PARALLEL = "parallel";
  private static final String REQUESTS = "requests-per-minute";
  private static final String TOKENS = "tokens-per-minute";
  private static final String BUDGET = "budget";

  static final Set<String> NAMES = Set.of(PARALLEL, REQUESTS, TOKENS, BUDGET);

  private LimitOptions() {}

  static Limits of(Arguments arguments) {
    return new Limits(
        arguments.number(PARALLEL, Limits.USUAL.parallel(), 1, Limits.MOST_PARALLEL),
        rate(arguments, REQUESTS, Limits.MOST_REQUESTS),
        rate(arguments, TOKENS, Limits.MOST_TOKENS),
        arguments.option(BUDGET).map(LimitOptions::money),
        Limits.USUAL.batch());
  }

  private static OptionalInt rate(Arguments arguments, String name, int most) {
    return arguments.option(name).isPresent()
        ? OptionalInt.of(arguments.number(name, most, 1, most))
        : OptionalInt.empty();
  }

  private static BigDecimal money(String text) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
      throw Arguments.wrongUsage("--budget takes an amount such as 2.50");
    }
    return new BigDecimal(text);
  }
}
