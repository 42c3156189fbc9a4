package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The small handbook that a fresh home begins with, so that there is something to ask. Who deletes
/// its collection is not given it again.
final class Sample {
  private static final List<String> FILES =
      List.of("leave-and-travel.en.md", "员工手册.md", "維修保養手冊.md", "price-list.csv");

  private Sample() {}

  static Optional<Path> folderFor(Home home, Library library, Caller owner) {
    Path folder = home.root().resolve("sample-handbook");
    if (Files.exists(folder) || !library.listCollections(owner).isEmpty()) {
      return Optional.empty();
    }
    try {
      Path half = Files.createTempDirectory(home.scratch(), "sample");
      for (String file : FILES) {
        copy(file, half.resolve(file));
      }
      Files.move(half, folder);
      return Optional.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("/sample-handbook/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the sample file " + name + " is missing from the build");
      }
      Files.copy(in, target);
    }
  }
}
