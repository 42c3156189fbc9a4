package dev.suiren.cli.internal;

import dev.suiren.people.Spaces;
import dev.suiren.proof.Proof;
import dev.suiren.proof.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// `measure ablation`: what each means of answering adds on each of several data folders, written
/// as a page for `docs/proof`. Each folder gets a home of its own.
final class Ablation {
  private final Surroundings here;
  private final Proof.Listener told;

  Ablation(Surroundings here, Proof.Listener told) {
    this.here = here;
    this.told = told;
  }

  void run(List<Path> folders, Targets targets, Path out, String command) throws IOException {
    List<Steps> sets = new ArrayList<>();
    for (Path folder : folders) {
      told.progress(folder.getFileName().toString());
      try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
          var context = Boot.open(home.home(), false, List.of())) {
        sets.add(
            context
                .getBean(Proof.class)
                .measureSteps(context.getBean(Spaces.class).local(), folder, told));
        // After each folder: hours of work shall not hang on the last one.
        List<String> facts = facts(context.getBean(Clock.class), command);
        Files.writeString(out, new AblationText(targets).of(sets, facts));
      }
    }
    here.out().println("written: " + out.getFileName());
  }

  static List<String> facts(Clock clock, String command) {
    return List.of(
        "Machine: %d processors (%s), JDK %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version()),
        "Date: " + clock.instant().truncatedTo(ChronoUnit.MINUTES),
        "Command: `" + command + "`");
  }
}
