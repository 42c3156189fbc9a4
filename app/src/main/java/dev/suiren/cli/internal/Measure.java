package dev.suiren.cli.internal;

import dev.suiren.people.Spaces;
import dev.suiren.proof.Figures;
import dev.suiren.proof.Proof;
import java.io.IOException;
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
  private final CallPaths paths;
  private final MeasureTold told;

  Measure(Surroundings here) {
    this.here = here;
    this.paths = new CallPaths(here.directory());
    this.told = new MeasureTold(here);
  }

  int run(List<String> raw) throws IOException {
    Optional<String> what = raw.stream().findFirst();
    if (what.filter(MeasureAudit::measures).isPresent()) {
      return new MeasureAudit(here).run(raw);
    }
    if (what.filter("speed-audit"::equals).isPresent()) {
      return new SpeedAudit(here, new MeasureTold(here)::progress).run(raw);
    }
    if (what.filter("across"::equals).isPresent()) {
      return new MeasureAcross(here, told).run(raw);
    }
    if (what.filter("ablation"::equals).isPresent()) {
      return ablate(Arguments.parse(raw, Set.of("out", "targets"), Set.of()));
    }
    Arguments arguments =
        Arguments.parse(raw, Set.of("data", "out", "depth", "features"), Set.of("json"));
    if (!arguments.words().equals(List.of("reading"))) {
      throw Arguments.wrongUsage(
          "usage: ./suiren "
              + String.join(
                  " or ",
                  USAGE,
                  ABLATION,
                  MeasureAcross.USAGE,
                  MeasureAudit.USAGE,
                  SpeedAudit.USAGE));
    }
    var order =
        new Proof.ReadingOrder(
            paths.folder(needed(arguments, "data")),
            paths.fileToWrite(needed(arguments, "out")),
            arguments.option("features").map(paths::fileToWrite),
            depth(arguments));
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
        var context = Boot.open(home.home(), false, List.of())) {
      Figures figures =
          context
              .getBean(Proof.class)
              .measureReading(context.getBean(Spaces.class).local(), order, told);
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
    List<Path> folders = names.stream().map(paths::folder).toList();
    Path out = paths.fileToWrite(needed(arguments, "out"));
    Optional<String> table = arguments.option("targets");
    Targets targets =
        table.isPresent() ? Targets.read(paths.fileToRead(table.get())) : Targets.NONE;
    String command =
        "./suiren measure ablation "
            + folders.stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.joining(" "))
            + " --out "
            + out.getFileName()
            + table.map(name -> " --targets " + Path.of(name).getFileName()).orElse("");
    new Ablation(here, told).run(folders, targets, out, command);
    return 0;
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
}
