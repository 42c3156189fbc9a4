package dev.suiren.library.web;

import dev.suiren.web.spi.PageModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A number of bytes as people read it: the message `library.size.<unit>` with `number()`.
public record Size(long bytes) implements PageModel {
  private static final List<String> UNITS = List.of("b", "kb", "mb", "gb", "tb");

  private int power() {
    int power = 0;
    for (long rest = bytes; rest >= 1000 && power < UNITS.size() - 1; rest /= 1000) {
      power++;
    }
    return power;
  }

  public String unit() {
    return UNITS.get(power());
  }

  /// One digit behind the point below ten, none from there on.
  public String number() {
    BigDecimal number = BigDecimal.valueOf(bytes).scaleByPowerOfTen(-3 * power());
    boolean small = power() > 0 && number.compareTo(BigDecimal.TEN) < 0;
    return number.setScale(small ? 1 : 0, RoundingMode.HALF_UP).toPlainString();
  }
}
