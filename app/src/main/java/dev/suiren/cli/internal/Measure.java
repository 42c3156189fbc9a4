package dev.suiren.cli.internal;

import dev.suiren.people.Spaces;
import dev.suiren.proof.Figures;
import dev.suiren.proof.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// `measure`: how well the product does on a data folder, on a home of its own that is thrown away,
/// with the settings it is shipped with.
final class Measure {
  private static final String USAGE =
      "measure reading --data DIR --out FILE [--depth N] [--features FILE] [--json]";

  private static final String ABLATION = "measure ablation DIR... --out FILE [--targets FILE]";

  private final Surroundings here;

  Measure(Surroundings here) {
    this.here = here;
  }

  int run(List<String> raw) throws IOException {
    if (raw.stream().findFirst().filter("speed-audit"::equals).isPresent()) {
      return new SpeedAudit(here, new Told()::progress).run(raw);
    }
    if (raw.stream().findFirst().filter("ablation"::equals).isPresent()) {
      return ablate(Arguments.parse(raw, Set.of("out", "targets"), Set.of()));
    }
    Arguments arguments =
        Arguments.parse(raw, Set.of("data", "out", "depth", "features"), Set.of("json"));
    if (!arguments.words().equals(List.of("reading"))) {
      throw Arguments.wrongUsage(
          "usage: ./suiren " + USAGE + " or " + ABLATION + " or " + SpeedAudit.USAGE);
    }
    var order =
        new Proof.ReadingOrder(
            folder(needed(arguments, "data")),
            fileToWrite(needed(arguments, "out")),
            arguments.option("features").map(this::fileToWrite),
            depth(arguments));
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
        var context = Boot.open(home.home(), false, List.of())) {
      Figures figures =
          context
              .getBean(Proof.class)
              .measureReading(context.getBean(Spaces.class).local(), order, new Told());
      here.out()
          .println(
              arguments.flag("json")
                  ? context.getBean(JsonMapper.class).writeValueAsString(FiguresText.json(figures))
                  : FiguresText.table(figures));
      return 0;
    }
  }

  private int ablate(Arguments arguments) throws IOException {
    List<String> names = arguments.words().stream().skip(1).toList();
    if (names.isEmpty()) {
      throw Arguments.wrongUsage("usage: ./suiren " + ABLATION);
    }
    List<Path> folders = names.stream().map(this::folder).toList();
    Path out = fileToWrite(needed(arguments, "out"));
    Optional<String> table = arguments.option("targets");
    Targets targets = table.isPresent() ? Targets.read(fileToRead(table.get())) : Targets.NONE;
    String command =
        "./suiren measure ablation "
            + folders.stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.joining(" "))
            + " --out "
            + out.getFileName()
            + table.map(name -> " --targets " + Path.of(name).getFileName()).orElse("");
    new Ablation(here, new Told()).run(folders, targets, out, command);
    return 0;
  }

  private Path fileToRead(String name) {
    Path file = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    return file;
  }

  private static OptionalInt depth(Arguments arguments) {
    return arguments.option("depth").isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(arguments.number("depth", 1, 1, 1_000));
  }

  private static String needed(Arguments arguments, String name) {
    Optional<String> value = arguments.option(name);
    return value.orElseThrow(
        () -> Arguments.wrongUsage("--" + name + " is missing; usage: ./suiren " + USAGE));
  }

  private Path folder(String name) {
    Path folder = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + name);
    }
    return folder;
  }

  /// What cannot be written is told before an hour's work, not after it.
  private Path fileToWrite(String name) {
    Path file = here.directory().resolve(name).toAbsolutePath().normalize();
    Path above = file.getParent();
    if (above == null || !Files.isDirectory(above)) {
      throw Arguments.wrongUsage("no such folder to write into: " + name);
    }
    boolean writable = Files.exists(file) ? Files.isWritable(file) : Files.isWritable(above);
    if (Files.isDirectory(file) || !writable) {
      throw Arguments.wrongUsage("not a file that can be written: " + name);
    }
    return file;
  }

  private final class Told implements Proof.Listener {
    @Override
    public void progress(String line) {
      if (here.watched()) {
        here.err().println(line);
      }
    }

    @Override
    public void warning(String line) {
      here.err().println("suiren: " + line);
    }
  }
}
