package dev.suiren.base;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount of money, exact, 0 or more.
public record Cost(BigDecimal amount, Currency currency) {

  public static Cost none(Currency currency) {
    return new Cost(BigDecimal.ZERO, currency);
  }
}
