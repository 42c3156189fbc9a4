package dev.suiren.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Our own checks of a base: for each dimension about as many in Chinese as in English, with
/// answers that a program can judge. They lie beside the code as JSON Lines.
public final class ShippedChecks {
  private ShippedChecks() {}

  public static List<Check> all() {
    return Arrays.stream(Dimension.values()).flatMap(each -> of(each).stream()).toList();
  }

  public static List<Check> of(Dimension dimension) {
    String name = dimension.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jsonl";
    try (InputStream file = ShippedChecks.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not among the resources");
      }
      return CheckFiles.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
