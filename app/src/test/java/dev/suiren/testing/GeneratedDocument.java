package dev.suiren.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A document derived from the code: written on demand, and compared in every run.
public final class GeneratedDocument {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private GeneratedDocument() {}

  public static void check(String path, String text) throws IOException {
    Path file = ROOT.resolve(path);
    if (Boolean.getBoolean("suiren.write-docs")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file)
        .as("%s is generated: run ./suiren docs and commit it", path)
        .exists()
        .content()
        .isEqualTo(text);
  }

  /// All Java files below `folder` of the repository, in a stable order.
  public static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
