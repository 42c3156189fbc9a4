package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A home for one run, gone when it is closed.
record ThrowAwayHome(Home home) implements AutoCloseable {

  static ThrowAwayHome create(String name) throws IOException {
    Home home = new Home(Files.createTempDirectory(name));
    home.create();
    return new ThrowAwayHome(home);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(home.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
