package dev.suiren.proof.internal;

import dev.suiren.base.Cost;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// What a run may pay. Before a call the most it can cost is set aside, so that calls under way
/// never come to more than there is. Thread-safe.
final class Purse {
  private final Optional<BigDecimal> budget;
  private BigDecimal spent = BigDecimal.ZERO;
  private BigDecimal aside = BigDecimal.ZERO;
  private boolean empty;

  Purse(Optional<BigDecimal> budget) {
    this.budget = budget;
  }

  /// Sets `most` aside, if need be after waiting for what calls under way give back. False when it
  /// does not fit, and from then on: a cheaper call must not go first because it is cheap.
  synchronized boolean setAside(Cost most) throws InterruptedException {
    while (!empty && !fits(most.amount())) {
      if (aside.signum() == 0) {
        empty = true;
        notifyAll();
      } else {
        wait();
      }
    }
    if (!empty) {
      aside = aside.add(most.amount());
    }
    return !empty;
  }

  private boolean fits(BigDecimal more) {
    return budget.isEmpty() || spent.add(aside).add(more).compareTo(budget.get()) <= 0;
  }

  /// A call is over, for which `most` had been set aside.
  synchronized void pay(Cost most, Cost paid) {
    aside = aside.subtract(most.amount());
    spent = spent.add(paid.amount());
    notifyAll();
  }

  synchronized boolean isEmpty() {
    return empty;
  }

  synchronized Cost spent(Currency currency) {
    return new Cost(spent, currency);
  }
}
