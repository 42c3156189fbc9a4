package dev.suiren.runs.internal;

import dev.suiren.base.Halt;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A process in which a run is under way until it is killed; says of each answer that its judgement
/// is on disk.
final class RunningHouse {
  static final String WRITTEN = "written";
  static final int CHECKS = 200;

  private RunningHouse() {}

  static String checks() {
    return IntStream.range(0, CHECKS)
        .mapToObj(
            i ->
                "- {id: c%d, function: f, dimension: code, question: \"q %d\", expect: {exact: yes}}"
                    .formatted(i, i))
        .collect(Collectors.joining("\n"));
  }

  static List<String> command(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        RunningHouse.class.getName(),
        folder.toString());
  }

  public static void main(String[] arguments) {
    try (RunHouse house = new RunHouse(Databases.SQLITE, Path.of(arguments[0]))) {
      Trials.Hearer telling =
          new Trials.Hearer() {
            @Override
            public void went(Progress progress) {
              System.out.println(WRITTEN);
            }

            @Override
            public void progress(String line) {}

            @Override
            public void warning(String line) {}
          };
      house.attended.run(
          RunHouse.EDITOR,
          new AttendedRuns.Order(RunHouse.set(checks()), "one", 1, Limits.USUAL, Optional.empty()),
          telling,
          new Halt());
    }
  }
}
