package dev.suiren.sheets;

import dev.suiren.base.Cost;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/// Figures as pages and files write them, alike in all languages.
public final class Numbers {
  private static final int MINUTES = 16;
  private static final int KIBI = 1024;

  private Numbers() {}

  /// `87.5 %`
  public static String percent(double share) {
    return tenth(100 * share) + " %";
  }

  /// `87.5`
  public static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// `+3.5`, in points of a hundred.
  public static String points(double difference) {
    return signed(100 * difference);
  }

  /// `+3.5`, without a negative zero.
  public static String signed(double value) {
    return String.format(Locale.ROOT, "%+.1f", Math.rint(10 * value) / 10 + 0.0)
        .replace('-', '\u2212');
  }

  /// `0.0312`
  public static String chance(double p) {
    return p > 0 && p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }

  /// `1.2 s`
  public static String seconds(long millis) {
    return tenth(millis / 1000.0) + " s";
  }

  /// To a hundredth of a cent.
  public static String money(Cost cost) {
    return cost.amount().setScale(4, RoundingMode.HALF_UP).toPlainString()
        + " "
        + cost.currency().getCurrencyCode();
  }

  /// To the last digit.
  public static String exactly(Cost cost) {
    String amount =
        cost.amount().signum() == 0 ? "0" : cost.amount().stripTrailingZeros().toPlainString();
    return amount + " " + cost.currency().getCurrencyCode();
  }

  /// `12.5 KiB`, `640 B`
  public static String bytes(long bytes) {
    if (bytes < KIBI) {
      return bytes + " B";
    }
    return bytes < KIBI * KIBI
        ? tenth(bytes / (double) KIBI) + " KiB"
        : tenth(bytes / (double) (KIBI * KIBI)) + " MiB";
  }

  /// `2026-03-01 09:30`, UTC.
  public static String minute(Instant when) {
    return when.toString().substring(0, MINUTES).replace('T', ' ');
  }
}
