package dev.suiren.base.internal;

import dev.suiren.base.Bases.Price;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.math.BigDecimal;

/// What may be said about a price.
final class Prices {
  static final Price NONE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, "USD");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private Prices() {}

  static Price check(Price price) {
    if (!price.currency().matches("[A-Z]{3}")) {
      throw new ProblemException(
          Problem.BAD_INPUT, "a currency is three capital letters, such as CNY or USD");
    }
    return new Price(check(price.prompt()), check(price.completion()), price.currency());
  }

  private static BigDecimal check(BigDecimal amount) {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.scale() > 9) {
      throw new ProblemException(
          Problem.BAD_INPUT, "a price per million tokens lies between 0 and 1000000");
    }
    return amount;
  }
}
