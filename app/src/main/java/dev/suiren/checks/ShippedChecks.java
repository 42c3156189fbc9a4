package dev.suiren.checks;

import dev.suiren.kernel.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Our own checks of a base: for each dimension about as many in Chinese as in English, with
/// answers that a program can judge. They lie beside the code as JSON Lines.
public final class ShippedChecks {
  private ShippedChecks() {}

  public static List<Check> all() {
    return Arrays.stream(Dimension.values()).flatMap(each -> of(each).stream()).toList();
  }

  public static List<Check> of(Dimension dimension) {
    return CheckFiles.read(List.of(file(dimension)), new Album(path -> Optional.of(picture(path))));
  }

  static List<CheckFile> files() {
    return Arrays.stream(Dimension.values()).map(ShippedChecks::file).toList();
  }

  private static CheckFile file(Dimension dimension) {
    String name = dimension.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jsonl";
    try (InputStream file = open(name)) {
      return new CheckFile(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// All that our checks show.
  static List<NamedPicture> pictures() {
    return of(Dimension.MULTIMODAL).stream()
        .flatMap(check -> check.input().pictures().stream())
        .distinct()
        .toList();
  }

  private static Picture picture(String path) {
    try (InputStream file = open(path)) {
      return Picture.find(file.readAllBytes()).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String name) {
    return Optional.ofNullable(ShippedChecks.class.getResourceAsStream(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not among the resources"));
  }
}
