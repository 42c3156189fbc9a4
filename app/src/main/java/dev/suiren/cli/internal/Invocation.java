package dev.suiren.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One call of the command line, wherever it runs: in its own process or inside a running `up`.
///
/// @param directory where the user stands; relative paths are below it
/// @param secret a passphrase typed at the user's own terminal
/// @param watched whether a person sees `err` while the verb runs
/// @param bold whether results may hold bold letters
/// @param out takes result lines, `err` takes everything else
record Invocation(
    Arguments arguments,
    Path directory,
    Optional<String> secret,
    boolean watched,
    boolean bold,
    Consumer<String> out,
    Consumer<String> err) {

  Path path(String name) {
    return directory.resolve(name).toAbsolutePath().normalize();
  }

  /// Does what takes its time, telling whoever looks on how far it has come.
  void during(Runnable work, Supplier<String> line) {
    if (watched) {
      new Progress(Progress.PAUSE, err).during(work, line);
    } else {
      work.run();
    }
  }

  List<String> lines(String fileName) {
    Path file = path(fileName);
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + fileName);
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Arguments.wrongUsage(fileName + " is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
