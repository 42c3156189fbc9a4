package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Halt;
import dev.suiren.base.internal.RecordingHome;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.ProofRuns.Order;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Runs an order until it is killed; says of each answer that it is on disk.
final class RunningProcess {
  static final String ANSWERED = "answered";
  static final Order ORDER =
      new Order(
          "one",
          IntStream.range(0, 400)
              .mapToObj(i -> new Call("i" + i, 1, RecordingHome.prompt("question " + i)))
              .toList(),
          Limits.USUAL);

  private RunningProcess() {}

  static List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        RunningProcess.class.getName(),
        home.toString());
  }

  public static void main(String[] arguments) {
    try (RecordingHome home = new RecordingHome(Databases.SQLITE, Path.of(arguments[0]))) {
      WritingHearer telling =
          new WritingHearer() {
            @Override
            public void heard(Call call, Attempt attempt) {
              System.out.println(attempt instanceof Attempt.Answered ? ANSWERED : "failed");
            }
          };
      WritingHearer.runs(home.recordings()).run(RecordingHome.LOCAL, ORDER, telling, new Halt());
    }
  }
}
