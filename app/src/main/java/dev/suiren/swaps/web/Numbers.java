package dev.suiren.swaps.web;

import dev.suiren.base.Cost;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/// Figures as pages and files write them, alike in all languages.
public final class Numbers {
  private static final int MINUTES = 16;

  private Numbers() {}

  /// `87.5 %`
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /// `+3.5`, in points of a hundred.
  public static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", Math.rint(1000 * difference) / 10 + 0.0)
        .replace('-', '\u2212');
  }

  /// `0.0312`
  public static String chance(double p) {
    return p > 0 && p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }

  /// `1.2 s`
  public static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  public static String money(Cost cost) {
    return cost.amount().setScale(4, RoundingMode.HALF_UP).toPlainString()
        + " "
        + cost.currency().getCurrencyCode();
  }

  /// `2026-03-01 09:30`, UTC.
  public static String minute(Instant when) {
    return when.toString().substring(0, MINUTES).replace('T', ' ');
  }
}
