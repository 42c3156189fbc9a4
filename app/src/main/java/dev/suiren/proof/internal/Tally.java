package dev.suiren.proof.internal;

import dev.suiren.base.Cost;
import dev.suiren.proof.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Counts what came of the calls of a run. For one thread.
final class Tally {
  private static final int DECIMALS = 6;

  private final int calls;
  private final int toAsk;
  private final LongSupplier nanos;
  private final long start;
  private int answered;
  private int replayed;
  private int failed;
  private int asked;

  /// @param toAsk calls that are not recorded at the beginning
  Tally(int calls, int toAsk, LongSupplier nanos) {
    this.calls = calls;
    this.toAsk = toAsk;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  void note(Task.Kind kind) {
    switch (kind) {
      case ANSWERED -> {
        answered++;
        asked++;
      }
      case REPLAYED -> {
        answered++;
        replayed++;
      }
      case FAILED -> {
        failed++;
        asked++;
      }
      case MISSING -> failed++;
      case CANCELLED -> {}
    }
  }

  int made() {
    return answered + failed;
  }

  Progress progress(Cost spent) {
    int left = Math.max(0, Math.min(toAsk - asked, calls - made()));
    boolean known = asked > 0;
    return new Progress(
        calls,
        answered,
        replayed,
        failed,
        spent,
        known ? Optional.of(time(left)) : Optional.empty(),
        known ? Optional.of(money(spent, left)) : Optional.empty());
  }

  private Duration time(int left) {
    return Duration.ofNanos((long) ((double) (nanos.getAsLong() - start) / asked * left));
  }

  private Cost money(Cost spent, int left) {
    BigDecimal each =
        spent.amount().divide(BigDecimal.valueOf(asked), DECIMALS + DECIMALS, RoundingMode.HALF_UP);
    BigDecimal all = each.multiply(BigDecimal.valueOf(left));
    return new Cost(all.setScale(DECIMALS, RoundingMode.HALF_UP), spent.currency());
  }
}
