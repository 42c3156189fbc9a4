package dev.suiren.cli.internal;

import dev.suiren.people.Spaces;
import dev.suiren.proof.Proof;
import dev.suiren.proof.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `measure across`: how far questions reach documents in another language without a base, on a
/// home of its own that is thrown away.
final class MeasureAcross {
  static final String USAGE = "measure across --out FILE [--data DIR] [--page FILE] [--json]";
  private static final String OURS = "training/across";

  private final Surroundings here;
  private final CallPaths paths;
  private final Proof.Listener told;

  MeasureAcross(Surroundings here, Proof.Listener told) {
    this.here = here;
    this.paths = new CallPaths(here.directory());
    this.told = told;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("data", "out", "page"), Set.of("json"));
    Path out = paths.fileToWrite(needed(arguments.option("out"), "--out"));
    Optional<Path> page = arguments.option("page").map(paths::fileToWrite);
    Path data =
        needed(
            arguments.option("data").map(paths::folder).or(() -> paths.findOurs(OURS)), "--data");
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
        var context = Boot.open(home.home(), false, List.of())) {
      Steps steps =
          context
              .getBean(Proof.class)
              .measureAcross(context.getBean(Spaces.class).local(), data, out, told);
      if (page.isPresent()) {
        String command = "./suiren measure across --out " + out.getFileName();
        List<String> facts = Ablation.facts(context.getBean(Clock.class), command);
        Files.writeString(page.get(), AcrossText.page(steps, facts));
      }
      here.out()
          .println(
              arguments.flag("json")
                  ? context.getBean(JsonMapper.class).writeValueAsString(AcrossText.json(steps))
                  : AcrossText.table(steps));
      return 0;
    }
  }

  private static <T> T needed(Optional<T> value, String name) {
    return value.orElseThrow(
        () -> Arguments.wrongUsage(name + " is missing; usage: ./suiren " + USAGE));
  }
}
