package dev.suiren.library.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One set of parsers, with one folder, for all tests of a class.
final class ParserExtension implements BeforeAllCallback, AfterAllCallback {
  private final Map<String, String> settings;
  private Optional<ParserFixture> files = Optional.empty();

  ParserExtension(Map<String, String> settings) {
    this.settings = settings;
  }

  ParserFixture files() {
    return files.orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    ChildParsers parsers = ChildParsers.of(ParserFixture.settings(settings));
    files = Optional.of(new ParserFixture(parsers, Files.createTempDirectory("suiren-parse")));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    files().parsers().close();
    try (Stream<Path> all = Files.list(files().folder())) {
      all.forEach(ParserExtension::delete);
    }
    Files.delete(files().folder());
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
