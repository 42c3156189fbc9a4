package dev.suiren.base.internal;

import dev.suiren.base.Bases.Price;
import java.math.BigDecimal;
import java.util.Currency;

/// What may be said about a price.
final class Prices {
  static final Price NONE =
      new Price(BigDecimal.ZERO, BigDecimal.ZERO, Currency.getInstance("USD"));

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private Prices() {}

  static boolean allow(Price price) {
    return allow(price.prompt()) && allow(price.completion());
  }

  private static boolean allow(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(MOST) <= 0
        && Math.abs(amount.scale()) <= 9
        && amount.precision() <= 18;
  }
}
