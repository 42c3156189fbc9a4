package dev.suiren.cli.internal;

import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `proof effect` without a name to keep it under: it needs no home.
final class EffectCall {
  static final String USAGE =
      "proof effect --data FILE [--name N] [--by WHO] [--before TEXT] [--after TEXT]"
          + " [--out FILE.md|FILE.json] [--home DIR] [--json]";
  static final Set<String> OPTIONS = Set.of("home", "data", "name", "by", "before", "after", "out");

  private final Surroundings here;
  private final Clock clock;

  EffectCall(Surroundings here, Clock clock) {
    this.here = here;
    this.clock = clock;
  }

  /// Whether these words after `proof` mean an effect.
  static boolean isCalledBy(List<String> words) {
    return !words.isEmpty() && words.getFirst().equals("effect");
  }

  /// Whether it is to be kept, under a name.
  static boolean keeps(List<String> words) {
    return words.stream().anyMatch(it -> it.equals("--name") || it.startsWith("--name="));
  }

  int run(List<String> raw) {
    Arguments arguments = Arguments.parse(raw, OPTIONS, Set.of("json"));
    refuseWords(arguments);
    CallPaths paths = new CallPaths(here.directory());
    Path data = paths.fileToRead(data(arguments));
    Optional<Path> out = arguments.option("out").map(name -> out(paths, name));
    EffectText text =
        EffectText.of(
            told(arguments, String.valueOf(data.getFileName())), read(data), LocalDate.now(clock));
    out.ifPresent(text::write);
    text.lines(arguments.flag("json")).forEach(here.out()::println);
    return 0;
  }

  static void refuseWords(Arguments arguments) {
    if (!arguments.words().isEmpty()) {
      throw Arguments.wrongUsage(
          "unexpected " + arguments.words().getFirst() + "; usage: ./suiren " + USAGE);
    }
  }

  static String data(Arguments arguments) {
    return arguments
        .option("data")
        .orElseThrow(() -> Arguments.wrongUsage("--data is missing; usage: ./suiren " + USAGE));
  }

  static Path out(CallPaths paths, String name) {
    EffectText.requireForm(name);
    return paths.fileToWrite(name);
  }

  static Told told(Arguments arguments, String scenario) {
    return new Told(
        arguments.option("name").orElse(scenario),
        arguments.option("by").orElse(""),
        arguments.option("before").orElse(""),
        arguments.option("after").orElse(""));
  }

  static OccasionFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return OccasionFile.read(
          String.valueOf(file.getFileName()), in.readNBytes(OccasionFile.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
